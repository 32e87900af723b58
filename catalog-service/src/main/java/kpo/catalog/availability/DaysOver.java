package kpo.catalog.availability;

import java.time.Clock;
import java.time.LocalDate;
import kpo.catalog.expert.Expert;

/**
 * Which days that are over can still be planned, counted where the expert works: what became known late, and not what was
 * counted long ago.
 */
final class DaysOver {

    /** As long after the work as a statement of work may let its time be logged. */
    static final int HELD_BACK_DAYS = 366;

    /** Within a month it is known who was away, or worked other hours. */
    static final int CORRECTED_DAYS = 31;

    private DaysOver() {}

    /** @throws kpo.platform.problem.ProblemException 422 where none of the days is left, or they begin too long ago */
    static void requireToCome(HoldRequest hold, Expert expert, Clock clock) {
        LocalDate today = today(expert, clock);
        if (!hold.to().isAfter(today)) {
            throw AvailabilityProblem.DAYS_OVER
                    .because(
                            "%s was the last of the days; today is %s.",
                            hold.to().minusDays(1), today)
                    .at("/to")
                    .liftedBy("Hold days of which one is left.");
        }
        LocalDate earliest = today.minusDays(HELD_BACK_DAYS);
        if (hold.from().isBefore(earliest)) {
            throw AvailabilityProblem.DAYS_OVER
                    .because("%s is more than %d days ago.", hold.from(), HELD_BACK_DAYS)
                    .at("/from")
                    .liftedBy("Begin on %s at the earliest.", earliest);
        }
    }

    /**
     * @param to the day after the last; null without an end
     * @throws kpo.platform.problem.ProblemException 422 where all of the days were over long ago
     */
    static void requireCorrectable(LocalDate to, Expert expert, Clock clock) {
        LocalDate earliest = today(expert, clock).minusDays(CORRECTED_DAYS);
        if (to != null && !to.isAfter(earliest)) {
            throw AvailabilityProblem.DAYS_OVER
                    .because("%s was the last of the days, more than %d days ago.", to.minusDays(1), CORRECTED_DAYS)
                    .at("/to")
                    .liftedBy("Give days of which one is %s or later.", earliest);
        }
    }

    private static LocalDate today(Expert expert, Clock clock) {
        return LocalDate.now(clock.withZone(expert.workingHours().zone()));
    }
}
