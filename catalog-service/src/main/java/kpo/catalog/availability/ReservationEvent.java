package kpo.catalog.availability;

import static kpo.catalog.availability.ReservationVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What the provider and the holder of a reservation are told. */
enum ReservationEvent implements EventType {
    HELD(null, "Minutes of an expert are held for somebody, until they are confirmed or the hold expires"),
    CONFIRMED(CONFIRM, "The minutes are reserved for good"),
    RELEASED(RELEASE, "The minutes are free again"),
    EXPIRED(EXPIRE, "Nobody confirmed the hold in time, the minutes are free again"),
    SHORTENED(null, "The minutes are free again from a later day on, until which they stay reserved"),
    DAYS_LOST(null, "Time off, a holiday or other hours of the expert took days out of the reservation"),
    CONFLICTED(
            null, "The expert is vetted no longer; what is confirmed stays reserved, its days are listed as conflicts"),
    DAYS_REGAINED(null, "Days that were in conflict are the reservation's again");

    private static final AggregateKind RESERVATION =
            new AggregateKind("reservation", "/v1/reservations", ReservationFacts.class);

    private final Verb verb;
    private final String description;

    ReservationEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return RESERVATION;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Verb verb() {
        return verb;
    }
}
