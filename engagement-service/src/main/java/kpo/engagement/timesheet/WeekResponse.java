package kpo.engagement.timesheet;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Week", description = "The time of an assignment in one ISO week")
record WeekResponse(
        UUID assignmentId,
        @Schema(examples = "2026-W43") String week,
        @Schema(description = "Its Monday", examples = "2026-10-19") LocalDate from,
        @Schema(description = "The first day after it", examples = "2026-10-26") LocalDate to,
        WeekStatus status,
        @Schema(examples = "2400") int minutes,
        List<TimeEntryResponse> entries) {

    static WeekResponse of(Week week) {
        return new WeekResponse(
                week.assignmentId(),
                week.iso().name(),
                week.iso().from(),
                week.iso().to(),
                week.status(),
                week.minutes(),
                week.entries().stream().map(TimeEntryResponse::of).toList());
    }
}
