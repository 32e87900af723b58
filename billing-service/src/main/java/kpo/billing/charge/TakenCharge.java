package kpo.billing.charge;

import kpo.billing.charge.ChargeBatchResponse.Outcome;
import kpo.platform.problem.ProblemException;

/**
 * What became of one charge of a batch.
 *
 * @param charge that was made or found; null where it was refused
 * @param refusal null where it was taken
 */
record TakenCharge(ChargeRequest sent, Outcome outcome, Charge charge, ProblemException refusal) {

    static TakenCharge taken(ChargeRequest sent, Charge charge, Outcome outcome) {
        return new TakenCharge(sent, outcome, charge, null);
    }

    static TakenCharge refused(ChargeRequest sent, ProblemException refusal) {
        return new TakenCharge(sent, Outcome.REFUSED, null, refusal);
    }
}
