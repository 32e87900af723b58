package kpo.catalog.provider;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.parser.impl.FixedParser;
import de.focus_shift.jollyday.core.spi.IslamicHolidayConfiguration;
import de.focus_shift.jollyday.core.util.ResourceUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URL;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import kpo.platform.validation.LanguageTags;

/**
 * The public holidays of countries, as jollyday knows them. It has no movable Hindu feasts (Diwali, Holi, Dussehra):
 * those are own days of a delivery centre. A country that it does not know has no public holidays here, which
 * {@link #coverage} tells, and a year that the Islamic calendar does not reach has the others only. Nor has it their
 * names in Hindi: who asks for those gets the next language that he names, else English.
 */
@ApplicationScoped
public class PublicHolidays {

    /** Years of calendars in memory; a caller may ask for any year. */
    private static final int MOST_YEARS = 2_000;

    private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(toUnmodifiableSet());

    /** Islamic feasts are read by a parser that sees none of them; what it sees, the fixed ones, is read twice. */
    private static final Map<Object, Object> WITHOUT_ISLAMIC =
            Map.of("parser.impl." + IslamicHolidayConfiguration.class.getName(), FixedParser.class.getName());

    /** What Accept-Language is for, for the contract. */
    public static final String NAMES =
            "In which language public holidays are named: Dutch, French, German, Greek, Portuguese or Swedish, else English";

    /** By the root of the texts: "en" has none of its own, and the JVM's language would come before the root. */
    public static final Locale ENGLISH = Locale.ROOT;

    /** In which there are names. */
    private static final List<String> LANGUAGES = List.of("en", "de", "el", "fr", "nl", "pt", "sv");

    private record CalendarYear(String country, String subdivision, int year, Locale language) {}

    private final Cache<CalendarYear, Map<LocalDate, String>> years =
            Caffeine.newBuilder().maximumSize(MOST_YEARS).build();

    /**
     * @param subdivision the part of its ISO 3166-2 code behind the hyphen; null for the country as a whole
     * @param to the day after the last
     * @param language one of {@link #language}
     * @return their names by day
     */
    public Map<LocalDate, String> between(
            String country, String subdivision, LocalDate from, LocalDate to, Locale language) {
        Map<LocalDate, String> holidays = new TreeMap<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            years.get(new CalendarYear(country, subdivision, year, language), PublicHolidays::read)
                    .forEach((day, name) -> {
                        if (!day.isBefore(from) && day.isBefore(to)) {
                            holidays.put(day, name);
                        }
                    });
        }
        return holidays;
    }

    /** In which the names are read best. @param accepted the header Accept-Language; null where there is none */
    public static Locale language(String accepted) {
        return LanguageTags.preferred(accepted, LANGUAGES)
                .filter(tag -> !tag.equals("en"))
                .map(Locale::forLanguageTag)
                .orElse(ENGLISH);
    }

    /** @param subdivision as for {@link #between} */
    public HolidayCoverage coverage(String country, String subdivision) {
        if (!KNOWN.contains(country.toLowerCase(Locale.ROOT))) {
            return HolidayCoverage.NONE;
        }
        return subdivision != null && partsOf(country).contains(subdivision.toLowerCase(Locale.ROOT))
                ? HolidayCoverage.SUBDIVISION
                : HolidayCoverage.COUNTRY;
    }

    private static Set<String> partsOf(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getCalendarHierarchy()
                .getChildren()
                .keySet();
    }

    private static Map<LocalDate, String> read(CalendarYear asked) {
        String country = asked.country().toLowerCase(Locale.ROOT);
        Map<LocalDate, String> holidays = new TreeMap<>();
        if (KNOWN.contains(country)) {
            String[] within = asked.subdivision() == null
                    ? new String[0]
                    : new String[] {asked.subdivision().toLowerCase(Locale.ROOT)};
            for (Holiday holiday : known(country, asked.year(), within)) {
                String name = holiday.getDescription(asked.language());
                // Without a name jollyday has movable feasts of Karnataka and Uttar Pradesh, on the day they had one
                // year.
                if (!name.equals(ResourceUtil.UNDEFINED)) {
                    holidays.put(holiday.getDate(), name);
                }
            }
        }
        return Map.copyOf(holidays);
    }

    /** The JDK has the Islamic months from late in 1882 to late in 2174; jollyday fails as a whole for another year. */
    private static Set<Holiday> known(String country, int year, String... within) {
        try {
            return publicHolidays(ManagerParameters.create(country), year, within);
        } catch (DateTimeException noIslamicMonths) {
            Properties parsers = new Properties();
            parsers.putAll(WITHOUT_ISLAMIC);
            // By its address: jollyday keeps a calendar that it was given by the country, with its parsers.
            URL calendar = HolidayManager.class.getResource("/holidays/Holidays_%s.xml".formatted(country));
            return publicHolidays(ManagerParameters.create(calendar, parsers), year, within);
        }
    }

    private static Set<Holiday> publicHolidays(ManagerParameter calendar, int year, String... within) {
        return HolidayManager.getInstance(calendar).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, within);
    }
}
