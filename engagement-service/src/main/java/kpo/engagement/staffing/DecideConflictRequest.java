package kpo.engagement.staffing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kpo.platform.action.Reasoned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What compliance found about an expert's conflicts of interest")
record DecideConflictRequest(
        @NotNull @Schema(examples = "CLEARED") ConflictDecision decision,
        @Size(max = 1000) @Schema(description = "Needed unless it is cleared") String reason,
        @Schema(
                        description = "Of a waiver, which needs it: the first day on which it no longer counts",
                        examples = "2027-01-01")
                LocalDate expiresOn)
        implements Reasoned {}
