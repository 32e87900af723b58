package kpo.catalog.availability;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Spreads the minutes of a week over its days. The shares of a whole week add up to its minutes, exactly. */
final class WeekShares {

    private WeekShares() {}

    /** Evenly over the working days. */
    static Map<DayOfWeek, Integer> even(int weeklyMinutes, Set<DayOfWeek> workingDays) {
        Map<DayOfWeek, Integer> weights = new EnumMap<>(DayOfWeek.class);
        workingDays.forEach(day -> weights.put(day, 1));
        return inProportion(weeklyMinutes, weights);
    }

    /** In proportion to what each day has; all days get nothing where no day has anything. */
    static Map<DayOfWeek, Integer> inProportion(int weeklyMinutes, Map<DayOfWeek, Integer> weights) {
        long whole = weights.values().stream().mapToLong(Integer::longValue).sum();
        Map<DayOfWeek, Integer> shares = new EnumMap<>(DayOfWeek.class);
        long before = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            long upTo = before + weights.getOrDefault(day, 0);
            // Differences of running totals: what rounding takes from one day it gives to another.
            shares.put(
                    day,
                    whole == 0 ? 0 : Math.toIntExact(weeklyMinutes * upTo / whole - weeklyMinutes * before / whole));
            before = upTo;
        }
        return shares;
    }
}
