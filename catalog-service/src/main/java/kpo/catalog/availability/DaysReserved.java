package kpo.catalog.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import kpo.platform.problem.ProblemException;

/** The refusal of a change that would take the room of what is reserved. */
final class DaysReserved {

    private static final int NAMED_DAYS = 10;

    private DaysReserved() {}

    static ProblemException refusal(List<LocalDate> days) {
        return AvailabilityProblem.DAYS_RESERVED
                .because("%d days have reservations, the first is %s.", days.size(), days.get(0))
                .with("days", days.subList(0, Math.min(NAMED_DAYS, days.size())));
    }

    /** @param minutes reserved, by day @param capacity of a day as it would be */
    static List<LocalDate> without(SortedMap<LocalDate, Integer> minutes, ToIntFunction<LocalDate> capacity) {
        return minutes.entrySet().stream()
                .filter(day -> day.getValue() > capacity.applyAsInt(day.getKey()))
                .map(SortedMap.Entry::getKey)
                .toList();
    }

    /** @throws ProblemException where a day would have less than is reserved of it */
    static void require(SortedMap<LocalDate, Integer> minutes, ToIntFunction<LocalDate> capacity, String pointer) {
        List<LocalDate> full = without(minutes, capacity);
        if (!full.isEmpty()) {
            throw refusal(full).at(pointer).liftedBy("Release the reservations, or leave these days more minutes.");
        }
    }
}
