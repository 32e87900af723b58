package kpo.catalog.expert;

import java.time.LocalDate;
import java.util.UUID;

/** What the provider may read of a person's request in an event: none of its words. */
record RightsRequestFacts(RightsRequestStatus status, RightsRequestKind kind, UUID expertId, LocalDate dueOn) {}
