package kpo.engagement.staffing;

import java.util.UUID;

/** What both sides may read of an assignment in an event; the client may not know the expert yet. */
record AssignmentFacts(AssignmentStatus status, UUID engagementId, UUID statementOfWorkId, String role) {}
