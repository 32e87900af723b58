package kpo.engagement.timesheet;

import kpo.platform.problem.Problem;

/** What can be wrong with logged time. */
enum TimeProblem implements Problem {
    TIME_FORM_INVALID(422, "An entry has two instants or two local times"),
    LOCAL_TIME_DOES_NOT_EXIST(422, "The clocks were put forward over this local time"),
    LOCAL_TIME_AMBIGUOUS(422, "The clocks were put back: this local time comes twice"),
    NOT_WHOLE_MINUTES(422, "Time is logged in whole minutes"),
    ENDS_BEFORE_START(422, "The entry ends before it begins or is empty"),
    LONGER_THAN_A_DAY(422, "An entry has 24 hours at most"),
    IN_THE_FUTURE(422, "Time is logged when it is over"),
    TOO_FAR_BACK(422, "The time for logging this work is over"),
    TIME_OVERLAPS(409, "The expert has logged this time already"),
    ASSIGNMENT_NOT_STARTED(409, "Time is logged under an assignment that was started"),
    FOUR_EYES(409, "Another person must do this"),
    APPROVAL_BLOCKED(409, "Something that the approval needs is missing"),
    WEEK_BLOCKED(409, "At least one entry of the week refuses");

    private final int status;
    private final String title;

    TimeProblem(int status, String title) {
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
