package kpo.catalog.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spreads the weekly minutes of a reservation over its days. Each week takes them in proportion to its days' hours; where
 * a day is full, the other days of the week take its part. A day off takes nothing: its part falls away.
 *
 * @param minutes by day; only days that take something
 * @param lacking where the week has not the room: the first such week's Monday; null where everything has its place
 * @param lackingMinutes that find no place in that week
 */
record ReservedDays(SortedMap<LocalDate, Integer> minutes, LocalDate lacking, int lackingMinutes) {

    /** @param reserved minutes by day that others have */
    static ReservedDays spread(
            CapacityPlan plan, Map<LocalDate, Integer> reserved, LocalDate from, LocalDate to, int weeklyMinutes) {
        SortedMap<LocalDate, Integer> taken = new TreeMap<>();
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; monday.isBefore(to); monday = monday.plusWeeks(1)) {
            List<CapacityDay> week = new ArrayList<>();
            monday.datesUntil(monday.plusWeeks(1))
                    .filter(day -> !day.isBefore(from) && day.isBefore(to))
                    .forEach(day -> week.add(plan.on(day)));
            int rest = take(plan, reserved, week, weeklyMinutes, taken);
            if (rest > 0) {
                return new ReservedDays(taken, monday, rest);
            }
        }
        return new ReservedDays(taken, null, 0);
    }

    /** What the lacking week had room for: all that is free on those of its days that are asked for. */
    int freeMinutes() {
        return minutes.tailMap(lacking).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** @return what finds no place in the week */
    private static int take(
            CapacityPlan plan,
            Map<LocalDate, Integer> reserved,
            List<CapacityDay> week,
            int weeklyMinutes,
            Map<LocalDate, Integer> taken) {
        int rest = 0;
        for (CapacityDay day : week) {
            if (day.minutes() > 0) {
                int share = WeekShares.inProportion(weeklyMinutes, plan.weekOf(day.day()))
                        .get(day.day().getDayOfWeek());
                int fits = Math.min(share, free(day, reserved));
                put(taken, day, fits);
                rest += share - fits;
            }
        }
        for (CapacityDay day : week) {
            int room = free(day, reserved) - taken.getOrDefault(day.day(), 0);
            int more = Math.min(rest, Math.max(0, room));
            put(taken, day, more);
            rest -= more;
        }
        return rest;
    }

    private static int free(CapacityDay day, Map<LocalDate, Integer> reserved) {
        return Math.max(0, day.minutes() - reserved.getOrDefault(day.day(), 0));
    }

    private static void put(Map<LocalDate, Integer> taken, CapacityDay day, int minutes) {
        if (minutes > 0) {
            taken.merge(day.day(), minutes, Integer::sum);
        }
    }
}
