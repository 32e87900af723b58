package kpo.catalog.vetting;

import static kpo.catalog.vetting.VettingProblem.FOUR_EYES;

import java.util.ArrayList;
import java.util.List;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.VettingStatus;
import kpo.platform.caller.Caller;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/**
 * What stands against recording checks of an expert.
 *
 * @param rounds all of the expert, the oldest first
 */
record CheckGuard(Expert expert, List<VettingCase> rounds, Caller caller) {

    /** Checks belong to a round that is under way, or to the one by which the expert is vetted. */
    List<ProblemException> refusals() {
        List<ProblemException> refusals = new ArrayList<>(expert.refusals());
        VettingGuard.refusalOfOneself(expert, caller).ifPresent(refusals::add);
        boolean open = expert.status().isInVetting()
                || expert.status() == VettingStatus.VETTED
                || expert.status() == VettingStatus.SUSPENDED;
        if (!open || rounds.isEmpty()) {
            refusals.add(CommonProblem.STATE_CONFLICT.because("Nothing is checked in the state %s.", expert.status()));
        }
        return refusals;
    }

    /** Of what was found by them. */
    List<ProblemException> refusals(List<RecordChecksRequest.Check> checks) {
        List<ProblemException> refusals = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            if (outweighsOwnRefutation(checks.get(i))) {
                refusals.add(FOUR_EYES
                        .because("You refuted a degree or credential of the expert.")
                        .liftedBy("Another officer checks the background.")
                        .at("/checks/%d/outweighs".formatted(i)));
            }
            if (takesBackOwnFinding(checks.get(i))) {
                // Invariant 5: one person alone does not first find and then clear.
                refusals.add(FOUR_EYES
                        .because(
                                "You found the check of %s adverse.",
                                checks.get(i).kind())
                        .liftedBy("Another officer checks again.")
                        .at("/checks/%d/result".formatted(i)));
            }
        }
        return refusals;
    }

    private boolean outweighsOwnRefutation(RecordChecksRequest.Check check) {
        return check.outweighs() != null
                && AdverseFinding.refuted(expert, rounds)
                        .anyMatch(r -> check.outweighs().contains(r.claimId()) && r.by().equals(caller.subject()));
    }

    private boolean takesBackOwnFinding(RecordChecksRequest.Check check) {
        return check.result() == CheckResult.CLEAR
                && AdverseFinding.OF_THE_PERSON.contains(check.kind())
                && AdverseFinding.standing(check.kind(), rounds)
                        .filter(finding -> finding.checkedBy().equals(caller.subject()))
                        .isPresent();
    }
}
