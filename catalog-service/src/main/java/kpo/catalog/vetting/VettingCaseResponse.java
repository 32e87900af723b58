package kpo.catalog.vetting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "VettingCase", description = "One round of vetting")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VettingCaseResponse(
        UUID id,
        @Schema(description = "The login of who submitted", examples = "dev") String submittedBy,
        Instant submittedAt,
        @Schema(description = "Absent where nobody has decided") VettingCase.Outcome outcome,
        @Schema(examples = "vera") String decidedBy,
        Instant decidedAt,
        @Schema(description = "Why the expert was rejected") String reason) {

    static VettingCaseResponse of(VettingCase round) {
        return new VettingCaseResponse(
                round.id(),
                round.submittedBy(),
                round.submittedAt(),
                round.outcome(),
                round.decidedBy(),
                round.decidedAt(),
                round.reason());
    }
}
