package kpo.engagement.timesheet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a file of time: the work as in {@link TimeEntryRequest}, whose it is, and its id in the file's own world. */
@Schema(name = "TimeEntryRow", description = "Work that was done, in a file: between two instants, or two local times")
record TimeEntryRow(
        @NotNull @Schema(description = "Whose work it is, and for what") UUID assignmentId,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Its id in your own time sheet, by which it is found again", examples = "W40-17")
                String reference,
        @Schema(description = "RFC 3339; with endedAt", examples = "2026-10-05T03:30:00Z") Instant startedAt,
        @Schema(examples = "2026-10-05T11:30:00Z") Instant endedAt,
        @Schema(description = "What the clock showed in the zone; with localEnd", examples = "2026-10-05T09:00:00")
                LocalDateTime localStart,
        @Schema(examples = "2026-10-05T17:00:00") LocalDateTime localEnd,
        @NotNull
                @ZoneName
                @Schema(description = "In which the work date is reckoned from the start", examples = "Asia/Kolkata")
                String zone,
        @Size(max = 500) @Schema(description = "May stand on the invoice", examples = "Revenue drivers")
                String description) {

    TimeEntryRequest work() {
        return new TimeEntryRequest(startedAt, endedAt, localStart, localEnd, zone, description);
    }
}
