package kpo.billing.tax;

import jakarta.enterprise.context.ApplicationScoped;

/** Decides the tax treatment of a supply: pure rules over effective-dated rates. */
@ApplicationScoped
public class TaxDetermination {

    /** @throws kpo.platform.problem.ProblemException a {@link TaxProblem} where the supply cannot be taxed here */
    public TaxDecision decide(TaxQuestion question) {
        throw TaxProblem.TAX_TREATMENT_UNSUPPORTED.because(
                "A supply from %s to %s is not known here.",
                question.seller().country(), question.buyer().country());
    }
}
