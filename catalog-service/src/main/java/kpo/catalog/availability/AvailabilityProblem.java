package kpo.catalog.availability;

import kpo.platform.problem.Problem;

/** What stands against a reservation, or a change of when an expert works. */
enum AvailabilityProblem implements Problem {
    DAYS_EMPTY(422, "The period is empty or ends before it begins"),
    DAYS_OVER(422, "The days are over"),
    HOURS_ABOVE_DAY(422, "A day has fewer minutes"),
    CAPACITY_EXCEEDED(409, "The expert has not so many free minutes"),
    NOTHING_TO_RESERVE(422, "Nothing of the period would be reserved"),
    EXPERT_NOT_VETTED(409, "Only a vetted expert is reserved"),
    RESERVATION_DIFFERS(409, "Another reservation has this reference"),
    HOLD_EXPIRED(409, "The hold has expired"),
    RESERVATION_ENDED(409, "The reservation was released"),
    RELEASE_TOO_LATE(422, "The reservation has ended by then"),
    DAYS_RESERVED(409, "Days of the period are reserved"),
    WEEKLY_HOURS_OVERLAP(409, "Other weekly hours are in force then"),
    TIME_OFF_OVERLAP(409, "Time off of these days is known already"),
    TIME_OFF_OF_PROVIDER(409, "The provider entered the time off");

    private final int status;
    private final String title;

    AvailabilityProblem(int status, String title) {
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
