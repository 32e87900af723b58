package kpo.catalog.matching;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import kpo.catalog.expert.DailyWindow;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapMinutesTest {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final DailyWindow NEW_YORK = window("09:00", "17:00", "America/New_York");
    private static final DailyWindow BENGALURU = window("12:30", "21:30", "Asia/Kolkata");
    private static final DailyWindow BERLIN = window("09:00", "17:00", "Europe/Berlin");

    /** Case H. */
    @ParameterizedTest
    @CsvSource({"2026-03-06, 120, 120", "2026-03-09, 180, 180", "2026-07-15, 180, 120", "2026-11-02, 120, 120"})
    void daylight_saving_moves_the_shared_hours(LocalDate date, int newYorkAndBengaluru, int berlinAndNewYork) {
        assertThat(OverlapMinutes.on(date, NEW_YORK, BENGALURU)).isEqualTo(newYorkAndBengaluru);
        assertThat(OverlapMinutes.on(date, BERLIN, NEW_YORK)).isEqualTo(berlinAndNewYork);
    }

    @Test
    void a_period_has_a_worst_a_typical_and_a_best_day() {
        // From 2026-11-02 New York is on standard time: 20 of the 110 days have 120 minutes.
        assertThat(over("2026-06-29", "2026-11-28", NEW_YORK, BENGALURU)).isEqualTo(new OverlapMinutes(120, 180, 180));
        assertThat(over("2026-11-02", "2027-01-01", NEW_YORK, BENGALURU)).isEqualTo(new OverlapMinutes(120, 120, 120));
    }

    @Test
    void of_two_equally_frequent_days_the_smaller_is_typical() {
        assertThat(over("2026-10-30", "2026-11-03", NEW_YORK, BENGALURU)).isEqualTo(new OverlapMinutes(120, 120, 180));
    }

    @Test
    void a_day_on_which_only_the_first_works_has_no_overlap() {
        DailyWindow sundayToThursday = new DailyWindow(
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                ZoneId.of("Asia/Dubai"),
                Set.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY));

        assertThat(over("2026-10-05", "2026-10-12", BERLIN, sundayToThursday))
                .isEqualTo(new OverlapMinutes(0, 360, 360));
        assertThat(OverlapMinutes.on(LocalDate.parse("2026-10-11"), BERLIN, sundayToThursday))
                .isZero();
    }

    @Test
    void hours_that_end_on_the_next_day_meet_those_of_the_evening_before() {
        DailyWindow nightShift = window("18:30", "03:30", "Asia/Kolkata");

        assertThat(OverlapMinutes.on(LocalDate.parse("2026-07-15"), NEW_YORK, nightShift))
                .isEqualTo(480);
        assertThat(OverlapMinutes.on(LocalDate.parse("2026-07-15"), nightShift, NEW_YORK))
                .isEqualTo(480);
    }

    @Test
    void an_hour_that_the_clock_leaps_over_is_not_shared() {
        DailyWindow night = window("00:30", "03:30", "Europe/Berlin", EnumSet.allOf(DayOfWeek.class));

        assertThat(OverlapMinutes.on(LocalDate.parse("2026-03-29"), night, night))
                .isEqualTo(120);
        assertThat(OverlapMinutes.on(LocalDate.parse("2026-10-25"), night, night))
                .isEqualTo(240);
    }

    @Test
    void a_period_without_a_working_day_has_no_overlap_to_speak_of() {
        assertThatThrownBy(() -> over("2026-10-10", "2026-10-12", NEW_YORK, BENGALURU))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nobody_shares_more_than_either_window_or_less_than_nothing(
            @ForAll("windows") DailyWindow a, @ForAll("windows") DailyWindow b, @ForAll("dates") LocalDate date) {
        int shared = OverlapMinutes.on(date, a, b);

        assertThat(shared).isBetween(0, OverlapMinutes.on(date, a, everyMinute(a)));
    }

    @Property
    void over_whole_weeks_both_see_the_same_total(
            @ForAll("windows") DailyWindow a, @ForAll("windows") DailyWindow b, @ForAll("dates") LocalDate date) {
        LocalDate monday = date.with(MONDAY);
        LocalDate end = monday.plusWeeks(3);

        assertThat(total(monday, end, a, b)).isEqualTo(total(monday, end, b, a));
    }

    @Property
    void the_typical_day_lies_between_the_worst_and_the_best(
            @ForAll("windows") DailyWindow a, @ForAll("windows") DailyWindow b, @ForAll("dates") LocalDate date) {
        LocalDate monday = date.with(MONDAY);

        OverlapMinutes overlap = OverlapMinutes.over(monday, monday.plusWeeks(5), a, b);

        assertThat(overlap.typical()).isBetween(overlap.minimum(), overlap.maximum());
    }

    /** The days keep clear of the weekend, so that no shared hour falls into another week for one of the two. */
    @Provide
    Arbitrary<DailyWindow> windows() {
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 95).map(q -> LocalTime.MIN.plusMinutes(q * 15L));
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "UTC",
                        "America/New_York",
                        "America/Los_Angeles",
                        "Europe/Berlin",
                        "Asia/Kolkata",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "Pacific/Kiritimati",
                        "Pacific/Pago_Pago")
                .map(ZoneId::of);
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(TUESDAY, WEDNESDAY, THURSDAY, FRIDAY).set().ofMinSize(1);
        return Combinators.combine(times, times, zones, days)
                .as((from, to, zone, on) -> new DailyWindow(from, to, zone, on))
                .filter(window -> !window.from().equals(window.to()));
    }

    /** Around the changes of the clocks in 2026, and between them. */
    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 364).map(LocalDate.of(2026, 1, 1)::plusDays);
    }

    private static int total(LocalDate from, LocalDate to, DailyWindow a, DailyWindow b) {
        return from.datesUntil(to)
                .mapToInt(date -> OverlapMinutes.on(date, a, b))
                .sum();
    }

    /** Hours that leave out no more than one minute a day, at a time when {@code window} is closed. */
    private static DailyWindow everyMinute(DailyWindow window) {
        return new DailyWindow(
                window.from(), window.from().minusMinutes(1), window.zone(), EnumSet.allOf(DayOfWeek.class));
    }

    private static OverlapMinutes over(String from, String to, DailyWindow a, DailyWindow b) {
        return OverlapMinutes.over(LocalDate.parse(from), LocalDate.parse(to), a, b);
    }

    private static DailyWindow window(String from, String to, String zone) {
        return window(from, to, zone, WEEKDAYS);
    }

    private static DailyWindow window(String from, String to, String zone, Set<DayOfWeek> days) {
        return new DailyWindow(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone), days);
    }
}
