package kpo.catalog.availability;

import java.time.LocalDate;

/**
 * What an expert can work on one day, before anything is reserved.
 *
 * @param minutes nothing on a day off
 * @param off null on a day of work
 * @param holiday its name; null where the day is none
 */
record CapacityDay(LocalDate day, int minutes, OffReason off, String holiday) {

    static CapacityDay work(LocalDate day, int minutes) {
        return new CapacityDay(day, minutes, null, null);
    }

    static CapacityDay off(LocalDate day, OffReason reason) {
        return new CapacityDay(day, 0, reason, null);
    }

    static CapacityDay holiday(LocalDate day, String name) {
        return new CapacityDay(day, 0, OffReason.HOLIDAY, name);
    }
}
