package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.Remains;
import kpo.platform.problem.ProblemException;

/** What was written of an expert while he was vetted. That he was, by whom and how it ended stays. */
@ApplicationScoped
public class VettingRemains implements Remains {

    @Inject
    VettingCases rounds;

    @Inject
    Experts experts;

    @Inject
    VettingTerms terms;

    @Inject
    Clock clock;

    /** Each round of an expert whom the caller may know, the oldest first; of others it tells nothing. */
    public List<VettingCaseResponse> held(UUID expertId) {
        return rounds.all(expertId).stream()
                .map(VettingCaseResponse::of)
                .map(VettingCaseResponse::withoutOthers)
                .toList();
    }

    // GDPR Art. 17(3)(b) and (e): what the law asks to be kept, or a claim may need, is not erased before its time.
    @Override
    public List<ProblemException> refusals(UUID expertId) {
        return AdverseFinding.of(experts.require(expertId), rounds.all(expertId)).stream()
                .filter(finding -> LocalDate.now(clock).isBefore(finding.keptUntil(terms.findingsKeptMonths())))
                .map(
                        finding -> VettingProblem.ADVERSE_FINDING_KEPT
                                .because(
                                        "%s of %s is kept until %s.",
                                        finding.what(), finding.day(), finding.keptUntil(terms.findingsKeptMonths()))
                                .liftedBy(
                                        "Wait until that day. Earlier it takes a later check that is clear, by another officer, or a reinstatement of whoever is suspended."))
                .toList();
    }

    @Override
    public void forget(UUID expertId) {
        rounds.forgetWords(expertId);
    }
}
