package kpo.catalog.availability;

import java.util.UUID;

/** What the provider and the holder may read of a reservation in an event. */
record ReservationFacts(ReservationStatus status, UUID expertId, String holder, String reference) {}
