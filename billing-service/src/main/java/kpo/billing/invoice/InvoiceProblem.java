package kpo.billing.invoice;

import kpo.platform.problem.Problem;

/** Why an invoice is not drafted or issued. */
enum InvoiceProblem implements Problem {
    PERIOD_EMPTY(422, "The period is empty or ends before it begins"),
    TAX_POINT_OUT_OF_RANGE(422, "The tax point is too far from the period"),
    AMOUNT_TOO_LARGE(422, "An amount has 15 digits before the point at most"),
    NOTHING_TO_INVOICE(422, "Nothing in the period can be billed"),
    INVOICE_NOT_DRAFT(409, "Only a draft can be issued or deleted"),
    DRAFT_OUTDATED(409, "Tax is decided otherwise than when the draft was made"),
    ISSUE_DATE_GOES_BACK(409, "A later date is on an invoice of this series already"),
    NUMBER_SERIES_EXHAUSTED(409, "The series has no number left in this fiscal year");

    private final int status;
    private final String title;

    InvoiceProblem(int status, String title) {
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
