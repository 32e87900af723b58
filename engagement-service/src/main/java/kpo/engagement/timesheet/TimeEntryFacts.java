package kpo.engagement.timesheet;

import java.time.LocalDate;
import java.util.UUID;

/** What both sides may read of an entry of time in an event. */
record TimeEntryFacts(TimeEntryStatus status, UUID engagementId, UUID assignmentId, LocalDate workDate, int minutes) {}
