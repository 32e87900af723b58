package kpo.engagement.engagement;

import kpo.platform.problem.Problem;

/** What can be wrong with an engagement. */
public enum EngagementProblem implements Problem {
    NEED_NOT_QUALIFIED(409, "Only a need that is knowledge work becomes an engagement"),
    PROVIDER_IS_CLIENT(422, "An engagement has two different sides"),
    GATE_CLOSED(409, "Something that this step needs is missing"),
    ENGAGEMENT_OVER(409, "The engagement is closed or cancelled");

    private final int status;
    private final String title;

    EngagementProblem(int status, String title) {
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
