package kpo.catalog.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import kpo.catalog.provider.PublicHolidays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CapacityPlanTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final Map<DayOfWeek, Integer> PROFILE =
            WeekShares.even(2400, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    @Property
    void a_day_has_the_minutes_of_the_hours_in_force_or_a_reason_to_be_off(
            @ForAll @IntRange(min = -20, max = 60) int day,
            @ForAll @IntRange(min = 0, max = 40) int otherFrom,
            @ForAll @IntRange(min = 1, max = 20) int otherDays,
            @ForAll @IntRange(min = 0, max = 40) int awayFrom,
            @ForAll @IntRange(min = 1, max = 20) int awayDays,
            @ForAll @IntRange(min = 0, max = 40) int holiday) {
        var other = new CapacityPlan.Days(START.plusDays(otherFrom), START.plusDays(otherFrom + otherDays));
        var away = new CapacityPlan.Days(START.plusDays(awayFrom), START.plusDays(awayFrom + awayDays));
        Map<DayOfWeek, Integer> weekend = Map.of(DayOfWeek.SATURDAY, 300, DayOfWeek.SUNDAY, 200);
        CapacityPlan plan = new CapacityPlan(
                START,
                PROFILE,
                List.of(new CapacityPlan.Hours(other, weekend)),
                Map.of(START.plusDays(holiday), "A feast"),
                List.of(away));
        LocalDate date = START.plusDays(day);

        CapacityDay had = plan.on(date);

        int regular = (other.has(date) ? weekend : PROFILE).getOrDefault(date.getDayOfWeek(), 0);
        boolean works = day >= 0 && regular > 0 && !away.has(date) && day != holiday;
        assertThat(had.minutes()).isEqualTo(works ? regular : 0);
        assertThat(had.off() == null).isEqualTo(works);
        assertThat(had.holiday() != null).isEqualTo(had.off() == OffReason.HOLIDAY);
    }

    @Test
    void public_holidays_are_those_of_the_country_and_of_its_part() {
        PublicHolidays holidays = new PublicHolidays();
        LocalDate to = START.plusYears(1);

        assertThat(holidays.between("IN", null, START, to, PublicHolidays.ENGLISH))
                .containsKeys(LocalDate.of(2027, 1, 26), LocalDate.of(2027, 8, 15));
        assertThat(holidays.between("DE", "BY", START, to, PublicHolidays.ENGLISH))
                .containsKey(LocalDate.of(2027, 1, 6));
        assertThat(holidays.between("DE", null, START, to, PublicHolidays.ENGLISH))
                .doesNotContainKey(LocalDate.of(2027, 1, 6))
                .containsEntry(LocalDate.of(2027, 10, 3), "German Unity Day");
        assertThat(holidays.between("AQ", null, START, to, PublicHolidays.ENGLISH))
                .isEmpty();
    }
}
