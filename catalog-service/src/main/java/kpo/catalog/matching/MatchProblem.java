package kpo.catalog.matching;

import kpo.platform.problem.Problem;

/** What can be wrong with a requirement. */
enum MatchProblem implements Problem {
    CLIENT_NOT_YOURS(422, "A client looks for itself only"),
    WEIGHTS_NOT_ONE(422, "The weights do not sum to 1"),
    CLIENT_COUNTRY_MISSING(422, "How near a centre is cannot be told without the client's country"),
    MINUTES_ABOVE_WANTED(422, "More minutes a week are required than wanted"),
    PERIOD_EMPTY(422, "The period holds none of your days"),
    PERIOD_TOO_LONG(422, "The period is longer than two years"),
    OVERLAP_HOURS_EMPTY(422, "The hours have a length"),
    OVERLAP_IMPOSSIBLE(422, "Nobody can share more minutes than your hours have"),
    OVERLAP_ABOVE_WANTED(422, "More shared minutes are required than wanted"),
    NAME_OF_PUNCTUATION(422, "A name has a letter or a digit"),
    SKILL_TWICE(422, "A skill is given twice"),
    LANGUAGE_TWICE(422, "A language is given twice"),
    CURRENCY_TWICE(422, "A currency is given twice"),
    JURISDICTION_TWICE(422, "A jurisdiction is given twice"),
    EXCHANGE_RATE_IDLE(422, "Nothing is changed at this rate of exchange"),
    EXCHANGE_RATE_IN_FUTURE(422, "The rate of exchange would be published in the future"),
    EXPERT_TWICE(422, "An expert is given twice");

    private final int status;
    private final String title;

    MatchProblem(int status, String title) {
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
