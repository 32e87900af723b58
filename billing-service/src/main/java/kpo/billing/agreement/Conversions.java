package kpo.billing.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import kpo.billing.fx.FxQuote;
import kpo.billing.fx.FxQuotes;

/** Which FX rate an agreement's money is converted at: the parties' own, else the published one (invariant 16). */
@ApplicationScoped
public class Conversions {

    @Inject
    FxQuotes quotes;

    /** @throws kpo.platform.problem.ProblemException where the rate is missing or stale on that day */
    public FxQuote require(BillingAgreement agreement, String from, String to, LocalDate on) {
        return agreement.fixedQuote(from, to).orElseGet(() -> quotes.require(from, to, on, agreement.fxSource()));
    }
}
