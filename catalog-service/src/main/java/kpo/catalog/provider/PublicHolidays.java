package kpo.catalog.provider;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public holidays of countries, as jollyday knows them. It has no movable Hindu feasts (Diwali, Holi, Dussehra):
 * those are own days of a delivery centre. A country that it does not know has no public holidays here.
 */
@ApplicationScoped
public class PublicHolidays {

    /** Years of calendars in memory; a caller may ask for any year. */
    private static final int MOST_YEARS = 2_000;

    private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(toUnmodifiableSet());

    private record CalendarYear(String country, String subdivision, int year) {}

    private final Cache<CalendarYear, Map<LocalDate, String>> years =
            Caffeine.newBuilder().maximumSize(MOST_YEARS).build();

    /**
     * @param subdivision the part of its ISO 3166-2 code behind the hyphen; null for the country as a whole
     * @param to the day after the last
     * @return their English names by day
     */
    public Map<LocalDate, String> between(String country, String subdivision, LocalDate from, LocalDate to) {
        Map<LocalDate, String> holidays = new TreeMap<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            years.get(new CalendarYear(country, subdivision, year), PublicHolidays::read)
                    .forEach((day, name) -> {
                        if (!day.isBefore(from) && day.isBefore(to)) {
                            holidays.put(day, name);
                        }
                    });
        }
        return holidays;
    }

    private static Map<LocalDate, String> read(CalendarYear asked) {
        String country = asked.country().toLowerCase(Locale.ROOT);
        Map<LocalDate, String> holidays = new TreeMap<>();
        if (KNOWN.contains(country)) {
            String[] within = asked.subdivision() == null
                    ? new String[0]
                    : new String[] {asked.subdivision().toLowerCase(Locale.ROOT)};
            for (Holiday holiday : HolidayManager.getInstance(ManagerParameters.create(country))
                    .getHolidays(Year.of(asked.year()), HolidayType.PUBLIC_HOLIDAY, within)) {
                holidays.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
            }
        }
        return Map.copyOf(holidays);
    }
}
