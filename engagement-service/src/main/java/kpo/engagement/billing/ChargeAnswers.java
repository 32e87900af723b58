package kpo.engagement.billing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;

/** Billing's answer to a batch: one result for each charge. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ChargeAnswers(List<Result> results) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(UUID sourceId, Outcome outcome, UUID chargeId, String status, String heldReason, Refusal problem) {

        /** Created now or before: either way billing has it. */
        boolean isTaken() {
            return outcome != Outcome.REFUSED;
        }

        String refusal() {
            return problem == null ? "refused" : problem.code() + ": " + problem.detail();
        }
    }

    enum Outcome {
        CREATED,
        DUPLICATE,
        REFUSED
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(String code, String detail) {}
}
