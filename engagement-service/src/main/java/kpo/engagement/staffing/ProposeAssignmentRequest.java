package kpo.engagement.staffing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A vetted expert for a role of a statement of work")
record ProposeAssignmentRequest(
        @NotNull UUID statementOfWorkId,
        @NotNull @Schema(description = "Of the catalog") UUID expertId,
        @NotNull
                @Size(max = 64)
                @Schema(description = "A role of the statement of work", examples = "senior-financial-analyst")
                String role,
        @NotNull @Schema(examples = "2026-10-01") LocalDate startsOn,
        @Schema(description = "The last day; absent: as long as the statement of work", examples = "2027-03-31")
                LocalDate endsOn,
        @Min(1)
                @Max(MOST_MINUTES_OF_A_TEAM)
                @Schema(
                        description = "Of the expert's week, reserved when the client confirms; absent: the whole week",
                        examples = "2400")
                Integer weeklyMinutes) {

    /** A week of 500 people, the most that the catalog takes as one expert. */
    private static final int MOST_MINUTES_OF_A_TEAM = 500 * 7 * 24 * 60;
}
