package kpo.platform.action;

import java.util.Locale;

/** What can be done to an object with a state; an enum of each aggregate. */
public interface Verb {

    String name();

    /** As it stands in the path of its operation: {@code open-matching}. */
    default String action() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
