package kpo.catalog.taxonomy;

import kpo.platform.problem.Problem;

/** What can be wrong with a skill, or with naming one. */
enum TaxonomyProblem implements Problem {
    SKILL_EXISTS(409, "A skill with this code exists already"),
    SKILL_UNKNOWN(422, "The taxonomy has no such skill");

    private final int status;
    private final String title;

    TaxonomyProblem(int status, String title) {
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
