package kpo.billing.charge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import kpo.platform.problem.FieldError;
import kpo.platform.problem.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ChargeBatchResult", description = "What became of each charge, in the order sent")
record ChargeBatchResponse(List<Result> results) {

    static ChargeBatchResponse of(List<TakenCharge> taken) {
        return new ChargeBatchResponse(taken.stream().map(Result::of).toList());
    }

    /** What became of one charge. */
    @Schema(name = "ChargeResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String sourceId,
            Outcome outcome,
            @Schema(description = "Absent where refused") UUID chargeId,
            ChargeStatus status,
            @Schema(description = "The code of what is missing", examples = "no_rate") String heldReason,
            Refusal problem) {

        private static Result of(TakenCharge taken) {
            Charge charge = taken.charge();
            return charge == null
                    ? refused(taken)
                    : new Result(
                            charge.sourceId(),
                            taken.outcome(),
                            charge.id(),
                            charge.status(),
                            charge.heldReason(),
                            null);
        }

        private static Result refused(TakenCharge taken) {
            Problems.Told told = Problems.told(taken.refusal());
            return new Result(
                    taken.sent().sourceId(),
                    taken.outcome(),
                    null,
                    null,
                    null,
                    new Refusal(taken.refusal().problem().code(), told.detail(), told.errors()));
        }
    }

    /** Whether a charge is known now, and since when. */
    @Schema(name = "ChargeOutcome")
    enum Outcome {
        CREATED,
        DUPLICATE,
        REFUSED
    }

    /** Why a charge was not taken. */
    @Schema(name = "ChargeRefusal")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Refusal(
            @Schema(examples = "agreement_unknown") String code,
            @Schema(examples = "engagement knows no agreement 17.") String detail,
            @Schema(description = "The fields at fault, by JSON pointer into the charge; absent where it is none")
                    List<FieldError> errors) {}
}
