package kpo.engagement.staffing;

import java.util.UUID;

/** What may be read of a conflict check in an event. */
record ConflictCheckFacts(ConflictDecision decision, UUID assignmentId, boolean confirmed) {}
