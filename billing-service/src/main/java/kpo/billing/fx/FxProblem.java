package kpo.billing.fx;

import kpo.platform.problem.Problem;

/** What can be wrong with an FX rate. */
public enum FxProblem implements Problem {
    FX_RATE_MISSING(422, "No FX rate of these currencies is stored"),
    FX_RATE_STALE(422, "The last FX rate is too old for this day"),
    FX_CURRENCIES_EQUAL(422, "An FX rate is between two currencies"),
    FX_RATE_NOT_POSITIVE(422, "An FX rate is above zero"),
    FX_DATE_OUT_OF_RANGE(422, "FX rates are of the years 1900 to 2999"),
    FX_DATE_IN_FUTURE(422, "The FX rate would be published in the future"),
    FX_RATE_JUMP(422, "The FX rate jumps against the last one"),
    FX_RATE_INVERTED(422, "The FX rate looks like its own inverse"),
    FX_RATE_DIFFERS(409, "Another rate is published under this key"),
    FX_FILE_UNREADABLE(400, "The file is not in the declared format");

    private final int status;
    private final String title;

    FxProblem(int status, String title) {
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
