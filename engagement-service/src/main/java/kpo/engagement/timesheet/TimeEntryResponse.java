package kpo.engagement.timesheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TimeEntry", description = "Work that an expert did")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimeEntryResponse(
        UUID id,
        UUID engagementId,
        UUID assignmentId,
        UUID expertId,
        @Schema(examples = "2026-10-05T03:30:00Z") Instant startedAt,
        @Schema(examples = "2026-10-05T11:30:00Z") Instant endedAt,
        @Schema(examples = "Asia/Kolkata") String zone,
        @Schema(description = "Taken on the instants", examples = "480") int minutes,
        @Schema(description = "Of the start, in the zone", examples = "2026-10-05") LocalDate workDate,
        String description,
        @Schema(description = "Its id in the time sheet that it was imported from", examples = "TS-88231")
                String reference,
        TimeEntryStatus status,
        String rejectionReason,
        @Schema(description = "The `sub` of who approved it", examples = "carl") String approvedBy,
        Instant approvedAt) {

    static TimeEntryResponse of(TimeEntry e) {
        return new TimeEntryResponse(
                e.id(),
                e.engagementId(),
                e.assignmentId(),
                e.expertId(),
                e.startedAt(),
                e.endedAt(),
                e.zone(),
                e.minutes(),
                e.workDate(),
                e.description(),
                e.reference(),
                e.status(),
                e.rejectionReason(),
                e.approvedBy(),
                e.approvedAt());
    }
}
