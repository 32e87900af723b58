package kpo.catalog.availability;

import kpo.platform.action.Verb;

/** What can be done with a reservation; it expires by itself. */
public enum ReservationVerb implements Verb {
    CONFIRM,
    RELEASE,
    EXPIRE
}
