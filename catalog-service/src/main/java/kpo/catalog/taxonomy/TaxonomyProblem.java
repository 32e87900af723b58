package kpo.catalog.taxonomy;

import kpo.platform.problem.Problem;

/** What can be wrong with a skill, or with naming one. */
enum TaxonomyProblem implements Problem {
    SKILL_EXISTS(409, "A skill with this code exists already"),
    LABEL_TAKEN(409, "Another one of the domain is called the same"),
    SKILL_UNKNOWN(422, "The taxonomy has no such skill"),
    SKILL_DEPRECATED(422, "The skill is claimed no more"),
    ALREADY_DEPRECATED(409, "It is deprecated already"),
    SUCCESSOR_REFUSED(422, "This one cannot succeed the other"),
    NO_SUCCESSOR(409, "The skill has no successor"),
    SYNONYMS_LEFT_OUT(422, "Not all synonyms are kept"),
    SPECIALISM_EXISTS(409, "A specialism with this code exists already"),
    SPECIALISM_UNKNOWN(422, "The domain has no such specialism"),
    SPECIALISM_DEPRECATED(422, "The specialism is named no more");

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
