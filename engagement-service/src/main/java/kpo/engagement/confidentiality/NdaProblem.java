package kpo.engagement.confidentiality;

import kpo.platform.problem.Problem;

/** What can be wrong with an NDA. */
enum NdaProblem implements Problem {
    NDA_PERIOD_EMPTY(422, "The NDA would end before it begins"),
    SURVIVAL_TOO_SHORT(422, "The duty to keep secrets ends with the NDA or later"),
    NOBODY_COVERED(422, "An NDA covers every expert or names some"),
    ALREADY_SIGNED(409, "Each side signs once");

    private final int status;
    private final String title;

    NdaProblem(int status, String title) {
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
