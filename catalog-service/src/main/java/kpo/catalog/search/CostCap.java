package kpo.catalog.search;

import java.math.BigDecimal;
import java.util.List;
import kpo.platform.caller.Caller;
import kpo.platform.caller.Role;
import kpo.platform.problem.CommonProblem;

/** What an hour may cost at most. Who is in a band below that of the amount is listed; of its own band the rows are read. */
record CostCap(BigDecimal amount, String currency) {

    /**
     * Null where none is asked for.
     *
     * @throws kpo.platform.problem.ProblemException 403 where the caller may know no cost rate: whom a cap finds tells the rate
     */
    static CostCap of(String amount, String currency, Caller caller) {
        if (amount == null && currency == null) {
            return null;
        }
        if (!caller.seesEveryOrganisation() && !caller.is(Role.PROVIDER_MANAGER)) {
            throw CommonProblem.FORBIDDEN
                    .because("What an expert costs is known to the provider and the operator only.")
                    .at(amount == null ? "?costRateCurrency" : "?costRateAtMost");
        }
        if (amount == null || currency == null) {
            throw CommonProblem.INVALID_PARAMETER
                    .because("A rate is an amount and its currency: send costRateAtMost and costRateCurrency.")
                    .at(amount == null ? "?costRateAtMost" : "?costRateCurrency");
        }
        return new CostCap(new BigDecimal(amount), currency);
    }

    /** Who is in the amount's band or in one below it. */
    FacetStep bands() {
        return new FacetStep(true, List.of(), List.of(new FacetStep.Range(prefix(), band())));
    }

    /** The step behind that of the bands: whose rate is in the amount's band and above the amount. */
    RowStep above() {
        return RowStep.under(band(), parameters -> "(e.rate > %s or e.currency <> %s)"
                .formatted(parameters.add(amount), parameters.add(currency)));
    }

    private String prefix() {
        return "rate:" + currency + "=";
    }

    /** As rate_band in SQL. */
    private String band() {
        String whole = amount.toBigInteger().toString();
        return "%s%02d%s".formatted(prefix(), whole.length(), whole.charAt(0));
    }
}
