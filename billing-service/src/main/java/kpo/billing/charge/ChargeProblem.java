package kpo.billing.charge;

import kpo.platform.problem.Problem;

/** Why a charge is refused or held. The codes of a batch's results come from here, too. */
public enum ChargeProblem implements Problem {
    AGREEMENT_UNKNOWN(422, "The agreement is not known yet"),
    OUTSIDE_AGREEMENT(422, "The work was done before the agreement began or after it ended"),
    CHARGE_DIFFERS(409, "Another charge is known under this key"),
    CHARGE_FIELDS(422, "The fields do not fit the kind of charge"),
    CHARGE_NOT_HELD(409, "Only a held charge is tried again"),
    MINUTES_DIFFER(422, "The minutes are not those between start and end"),
    WORK_DATE_DIFFERS(422, "The work date is not the local day of the start"),
    AMOUNT_INVALID(422, "The amount is not money of its currency"),
    NO_RATE(422, "No line of the rate cards prices the work on its day");

    private final int status;
    private final String title;

    ChargeProblem(int status, String title) {
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
