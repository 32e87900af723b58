package kpo.platform.event;

import java.util.Locale;
import kpo.platform.action.Verb;

/**
 * Something that happens to an object and that its parties are told. Each feature lists its own in an enum, so that the
 * enums are the catalogue; {@link EventSource} ties them to their aggregate.
 */
public interface EventType {

    /** The enum constant's name, in the past tense; the public code is derived from it and is never renamed. */
    String name();

    AggregateKind aggregate();

    /** The facts that it carries: those of its aggregate, or more. */
    default Class<? extends Record> data() {
        return aggregate().data();
    }

    /** One sentence for the reader of the catalogue. */
    String description();

    /** The verb that it tells of; null where no verb of a state machine does. */
    Verb verb();

    /** Stable, public: {@code engagement.activated}. */
    default String code() {
        return aggregate().noun() + "." + name().toLowerCase(Locale.ROOT);
    }
}
