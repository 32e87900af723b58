package kpo.catalog.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Comparison", description = "Experts side by side: the same criteria in the same order")
record ComparisonResponse(@Schema(description = "In the order of the request") List<Compared> experts) {

    @Schema(name = "ComparedExpert", description = "One column of a comparison")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Compared(
            UUID expertId,
            @Schema(description = "REMOVED ones are scored too, but for those who were never submitted")
                    MatchResponse.Outcome outcome,
            @Schema(description = "For those who may not know the name", examples = "Expert 5f2c1a09b3") String label,
            @Schema(description = "Absent for clients to whom it is not disclosed", examples = "Asha Rao") String name,
            @Schema(description = "Every filter that speaks against the expert") List<MatchResponse.Reason> removedBy,
            @Schema(description = "0 to 100, two decimals", examples = "83.40") BigDecimal score,
            @Schema(description = "Absent where nothing of the week was asked for") MatchAvailability availability,
            @Schema(description = "Absent where none was asked for") OverlapMinutes overlap,
            List<Contribution> contributions) {

        static Compared unknown(UUID expertId) {
            return new Compared(expertId, MatchResponse.Outcome.UNKNOWN, null, null, null, null, null, null, null);
        }
    }
}
