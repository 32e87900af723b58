package kpo.engagement.staffing;

import kpo.platform.problem.Problem;

/** What can be wrong with an assignment or a conflict check. */
enum StaffingProblem implements Problem {
    EXPERT_UNKNOWN(422, "The provider has no such expert"),
    EXPERT_NOT_VETTED(422, "Only vetted experts are assigned"),
    SOW_NOT_OF_ENGAGEMENT(422, "The statement of work is none of this engagement that could be in force"),
    ROLE_NOT_IN_SOW(422, "The statement of work does not have this role"),
    ASSIGNMENT_PERIOD_EMPTY(422, "An assignment does not end before it begins"),
    OUTSIDE_STATEMENT_OF_WORK(422, "An assignment lies within its statement of work"),
    ENDS_OUTSIDE_ASSIGNMENT(422, "An assignment ends within its own days"),
    TIME_AFTER_END(422, "An assignment does not end before its submitted time"),
    ASSIGNMENT_BLOCKED(409, "Something that this step needs is missing"),
    CONFLICT_REASON_REQUIRED(422, "A waiver and a block say why"),
    WAIVER_EXPIRY_REQUIRED(422, "A waiver, and only a waiver, says until when"),
    FOUR_EYES(409, "Another person must do this");

    private final int status;
    private final String title;

    StaffingProblem(int status, String title) {
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
