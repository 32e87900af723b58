package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import kpo.catalog.expert.Capacity;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Week;
import kpo.catalog.expert.WeekGuard;

/**
 * What is reserved keeps its room also where the profile has another week. The database says the same of whatever is
 * reserved meanwhile; here it is said with the days and what would lift it.
 */
@ApplicationScoped
class ReservedWeek implements WeekGuard {

    @Inject
    CapacityPlans plans;

    @Inject
    WeeklyHoursBook hours;

    @Inject
    ReservedMinutes reserved;

    @Override
    public void requireRoom(Expert expert, Week fresh, LocalDate today) {
        requirePeople(expert, fresh, today);
        CapacityPlan held = plans.hoursOf(expert, today);
        CapacityPlan plan = new CapacityPlan(
                fresh.availableFrom(),
                WeekShares.even(fresh.minutes(), fresh.days()),
                held.others(),
                held.holidays(),
                held.timeOff());
        DaysReserved.require(
                reserved.byDay(expert.id(), today, null), day -> plan.on(day).minutes(), pointer(expert, fresh));
    }

    /** Weekly hours of a larger team would be more than these people have. */
    private void requirePeople(Expert expert, Week fresh, LocalDate today) {
        int most = Capacity.ofDays(1, fresh.headCount());
        for (WeeklyHours others : hours.of(expert.id(), today, null)) {
            int longest = Collections.max(others.minutes().values());
            if (longest > most) {
                throw AvailabilityProblem.HOURS_ABOVE_DAY
                        .because(
                                "The weekly hours from %s on have %d minutes on a day, which would have %d (people: %d).",
                                others.validFrom(), longest, most, fresh.headCount())
                        .at("/headCount")
                        .liftedBy("Set other weekly hours first, or delete those.");
            }
        }
    }

    private static String pointer(Expert expert, Week fresh) {
        if (fresh.availableFrom().isAfter(expert.availableFrom())) {
            return "/availableFrom";
        }
        return expert.workingHours().days().equals(fresh.days()) ? "/weeklyCapacityMinutes" : "/workingHours/days";
    }
}
