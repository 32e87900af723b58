package kpo.catalog.provider;

import kpo.platform.problem.Problem;

/** What can be wrong with a provider. */
enum ProviderProblem implements Problem {
    PARENT_REQUIRED(422, "A captive needs the client that owns it"),
    PARENT_REFUSED(422, "A third party belongs to no client");

    private final int status;
    private final String title;

    ProviderProblem(int status, String title) {
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
