package kpo.billing.tax;

import kpo.platform.problem.Problem;

/** Why no tax can be determined, or a tax rate is not taken. */
public enum TaxProblem implements Problem {
    ENTITY_UNKNOWN(422, "The legal entity is not known here"),
    VAT_ID_MISSING_OR_UNCHECKED(422, "Reverse charge needs checked VAT ids"),
    CONSUMER_NOT_SUPPORTED(422, "Business to business only"),
    TAX_TREATMENT_UNSUPPORTED(422, "This supply's tax is not known here"),
    TAX_RATE_MISSING(422, "No tax rate is stored for this day"),
    TAX_COMPONENT_UNKNOWN(422, "The country has no such tax"),
    TAX_RATE_PERIOD_EMPTY(422, "The tax rate would end before it begins"),
    TAX_RATE_ENDED(422, "A tax rate ends earlier, never later"),
    TAX_RATE_OVERLAPS(409, "Another tax rate is valid on the same day");

    private final int status;
    private final String title;

    TaxProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
