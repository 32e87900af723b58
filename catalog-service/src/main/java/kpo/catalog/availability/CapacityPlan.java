package kpo.catalog.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an expert can work day by day: the profile's week, other weekly hours for as long as they are in force, nothing
 * on holidays and in time off.
 *
 * @param profile minutes of each day of the week as the profile has them
 * @param others weekly hours that replace the profile's in their period; they do not overlap
 * @param holidays their names by day
 * @param timeOff days on which the expert is away
 */
record CapacityPlan(
        LocalDate availableFrom,
        Map<DayOfWeek, Integer> profile,
        List<Hours> others,
        Map<LocalDate, String> holidays,
        List<Days> timeOff) {

    /** Days, half-open. @param to null: without an end */
    record Days(LocalDate from, LocalDate to) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    record Hours(Days days, Map<DayOfWeek, Integer> minutes) {}

    /** The minutes of the weekly hours that are in force on that day, whatever day off it may be. */
    Map<DayOfWeek, Integer> weekOf(LocalDate day) {
        return others.stream()
                .filter(hours -> hours.days().has(day))
                .findFirst()
                .map(Hours::minutes)
                .orElse(profile);
    }

    CapacityDay on(LocalDate day) {
        if (day.isBefore(availableFrom)) {
            return CapacityDay.off(day, OffReason.NOT_YET_AVAILABLE);
        }
        int minutes = weekOf(day).getOrDefault(day.getDayOfWeek(), 0);
        if (minutes == 0) {
            return CapacityDay.off(day, OffReason.NO_WORKING_DAY);
        }
        if (timeOff.stream().anyMatch(days -> days.has(day))) {
            return CapacityDay.off(day, OffReason.TIME_OFF);
        }
        String holiday = holidays.get(day);
        return holiday == null ? CapacityDay.work(day, minutes) : CapacityDay.holiday(day, holiday);
    }

    /** @param to the day after the last */
    List<CapacityDay> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to).map(this::on).toList();
    }
}
