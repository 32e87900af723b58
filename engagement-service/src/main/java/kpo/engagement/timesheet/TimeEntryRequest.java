package kpo.engagement.timesheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Work that was done: between two instants, or between two local times of the zone")
record TimeEntryRequest(
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
                String description) {}
