package kpo.billing.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Decides the tax treatment of a supply: pure rules over effective-dated rates. */
@ApplicationScoped
@Transactional
public class TaxDetermination {

    @Inject
    TaxRates rates;

    /** @throws kpo.platform.problem.ProblemException a {@link TaxProblem} where the supply cannot be taxed here */
    public TaxDecision decide(TaxQuestion question) {
        return new TaxRules(question, rates).decide();
    }
}
