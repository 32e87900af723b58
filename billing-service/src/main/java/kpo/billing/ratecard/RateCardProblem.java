package kpo.billing.ratecard;

import kpo.platform.problem.Problem;

/** What can be wrong with a rate card. */
public enum RateCardProblem implements Problem {
    ENTITY_UNKNOWN(422, "The legal entity is not known here"),
    RATE_PERIOD_EMPTY(422, "The rate would end before it begins"),
    RATE_CURRENCY_DIFFERS(422, "A line is in the currency of its card"),
    RATE_CARD_FULL(409, "The card holds no more lines"),
    RATE_LINES_OVERLAP(409, "Two lines would price the same work on the same day"),
    RATE_LINE_ENDED(409, "The line has an end already"),
    RATE_LINE_IN_USE(409, "Work is rated with the line after that day");

    private final int status;
    private final String title;

    RateCardProblem(int status, String title) {
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
