package kpo.billing.tax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import kpo.platform.problem.ProblemException;

/** Decides the tax treatment of a supply: pure rules over effective-dated rates. Only reads. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
public class TaxDetermination {

    @Inject
    TaxRates rates;

    /** @throws kpo.platform.problem.ProblemException a {@link TaxProblem} where the supply cannot be taxed here */
    public TaxDecision decide(TaxQuestion question) {
        return new TaxRules(question, rates).decide();
    }
}
