package kpo.engagement.timesheet;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a time entry stands. */
@Schema(name = "TimeEntryStatus")
enum TimeEntryStatus implements State<TimeEntryStatus, TimeEntryVerb> {
    DRAFT,
    SUBMITTED,
    RECALLED,
    REJECTED,
    APPROVED;

    @Override
    public Set<TimeEntryStatus> after(TimeEntryVerb verb) {
        return switch (verb) {
            case EDIT -> from(Set.of(DRAFT, RECALLED, REJECTED), DRAFT);
            case SUBMIT -> from(Set.of(DRAFT, RECALLED), SUBMITTED);
            case RECALL -> from(Set.of(SUBMITTED), RECALLED);
            case APPROVE -> from(Set.of(SUBMITTED), APPROVED);
            case REJECT -> from(Set.of(SUBMITTED), REJECTED);
        };
    }
}
