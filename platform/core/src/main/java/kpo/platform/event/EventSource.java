package kpo.platform.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the events of an aggregate. The catalogue is what the entities of the service name. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventSource {

    /** The enum of its events. */
    Class<? extends EventType> value();
}
