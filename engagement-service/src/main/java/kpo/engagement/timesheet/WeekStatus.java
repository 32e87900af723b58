package kpo.engagement.timesheet;

import static kpo.engagement.timesheet.TimeEntryStatus.*;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a week stands: derived from its entries, where the one that needs most attention decides. */
@Schema(name = "WeekStatus")
enum WeekStatus {
    EMPTY,
    REJECTED,
    OPEN,
    SUBMITTED,
    APPROVED;

    static WeekStatus of(List<TimeEntry> entries) {
        List<TimeEntryStatus> statuses =
                entries.stream().map(TimeEntry::status).distinct().toList();
        if (statuses.isEmpty()) {
            return EMPTY;
        }
        if (statuses.contains(TimeEntryStatus.REJECTED)) {
            return REJECTED;
        }
        if (statuses.contains(DRAFT) || statuses.contains(RECALLED)) {
            return OPEN;
        }
        return statuses.contains(TimeEntryStatus.SUBMITTED) ? SUBMITTED : APPROVED;
    }
}
