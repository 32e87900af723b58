package kpo.engagement.contract;

import kpo.platform.problem.Problem;

/** What can be wrong with a statement of work. */
enum ContractProblem implements Problem {
    SOW_PERIOD_EMPTY(422, "A statement of work does not end before it begins"),
    SOW_PARTIES_EQUAL(422, "Seller and buyer are two legal entities"),
    FIXED_FX_TWICE(422, "Each pair of currencies has one fixed rate"),
    NOT_YOUR_TURN(409, "It is the other side's turn"),
    ALREADY_SIGNED(409, "Each side signs once");

    private final int status;
    private final String title;

    ContractProblem(int status, String title) {
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
