package kpo.catalog.vetting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "VettingCase", description = "One round of vetting")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VettingCaseResponse(
        UUID id,
        @Schema(description = "The login of who submitted or renewed", examples = "dev") String submittedBy,
        Instant submittedAt,
        @Schema(description = "Absent where nobody has decided") VettingCase.Outcome outcome,
        @Schema(examples = "vera") String decidedBy,
        Instant decidedAt,
        @Schema(description = "Why the expert was rejected or withdrawn") String reason,
        @Schema(description = "The first day on which the approval counts no more", examples = "2028-11-25")
                LocalDate validUntil,
        @Schema(description = "What was checked, in the order of the checks") List<VettingCheck> checks,
        @Schema(description = "What was done, in its order") List<VettingStep> steps) {

    static VettingCaseResponse of(VettingCase round) {
        return new VettingCaseResponse(
                round.id(),
                round.submittedBy(),
                round.submittedAt(),
                round.outcome(),
                round.decidedBy(),
                round.decidedAt(),
                round.reason(),
                round.validUntil(),
                round.checks(),
                round.steps());
    }

    /** For the expert, who is told of nobody else (GDPR, Article 15(4)). */
    VettingCaseResponse withoutOthers() {
        return new VettingCaseResponse(
                id,
                submittedBy,
                submittedAt,
                outcome,
                decidedBy,
                decidedAt,
                reason,
                validUntil,
                checks.stream().map(VettingCheck::withoutOthers).toList(),
                steps);
    }
}
