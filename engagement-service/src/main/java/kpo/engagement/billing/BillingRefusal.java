package kpo.engagement.billing;

import java.util.Locale;
import kpo.platform.problem.Problem;

/** Billing would not take a statement of work. Its code is ours, too: whoever reads it knows it from billing's contract. */
record BillingRefusal(String code) implements Problem {

    @Override
    public String name() {
        return code.toUpperCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "Billing does not take this statement of work";
    }
}
