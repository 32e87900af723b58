package kpo.catalog.search;

import kpo.platform.problem.Problem;

/** Why experts cannot be looked for. */
enum SearchProblem implements Problem {
    CREDENTIAL_TYPE_UNKNOWN(422, "Nobody has a credential of this type");

    private final int status;
    private final String title;

    SearchProblem(int status, String title) {
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
