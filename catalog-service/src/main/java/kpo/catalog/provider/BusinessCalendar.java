package kpo.catalog.provider;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The days on which a delivery centre is closed: the public holidays and its own days, without those it works on. */
final class BusinessCalendar {

    private BusinessCalendar() {}

    /** @param publicHolidays of a period, their names by day; own days outside it are left out */
    static Map<LocalDate, String> holidays(
            Map<LocalDate, String> publicHolidays, Collection<OwnDay> ownDays, LocalDate from, LocalDate to) {
        Map<LocalDate, String> holidays = new TreeMap<>(publicHolidays);
        for (OwnDay own : ownDays) {
            if (!own.day().isBefore(from) && own.day().isBefore(to)) {
                switch (own.kind()) {
                    case HOLIDAY -> holidays.put(own.day(), own.name());
                    case WORKED -> holidays.remove(own.day());
                }
            }
        }
        return holidays;
    }
}
