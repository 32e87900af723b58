package kpo.engagement.need;

import kpo.platform.problem.Problem;

/** What can be wrong with a need. */
enum NeedProblem implements Problem {
    CLIENT_NOT_REGISTERED(422, "Your organisation is not registered as a client"),
    DOMAIN_UNKNOWN(422, "There is no such domain of knowledge work"),
    NEED_PERIOD_EMPTY(422, "A need does not end before it begins");

    private final int status;
    private final String title;

    NeedProblem(int status, String title) {
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
