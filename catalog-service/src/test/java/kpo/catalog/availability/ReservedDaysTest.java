package kpo.catalog.availability;

import static java.time.DayOfWeek.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReservedDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Set<DayOfWeek> WEEK = Set.of(MONDAY.getDayOfWeek(), TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    @Test
    void half_a_week_is_half_of_each_day() {
        ReservedDays days = spread(plan(2400, WEEK, Map.of()), Map.of(), 1, 1200);

        assertThat(days.lacking()).isNull();
        assertThat(days.minutes()).hasSize(5).allSatisfy((day, minutes) -> assertThat(minutes)
                .isEqualTo(240));
    }

    @Test
    void a_full_day_leaves_its_part_to_the_others_of_the_week() {
        ReservedDays days = spread(plan(2400, WEEK, Map.of()), Map.of(MONDAY, 480), 1, 1200);

        assertThat(days.minutes()).doesNotContainKey(MONDAY);
        assertThat(sum(days)).isEqualTo(1200);
    }

    @Test
    void a_holiday_takes_nothing_and_its_part_falls_away() {
        ReservedDays days = spread(plan(2400, WEEK, Map.of(MONDAY, "A feast")), Map.of(), 1, 1200);

        assertThat(days.minutes()).doesNotContainKey(MONDAY);
        assertThat(sum(days)).isEqualTo(960);
    }

    @Test
    void a_week_without_room_is_named() {
        ReservedDays days = spread(plan(2400, WEEK, Map.of()), Map.of(MONDAY.plusWeeks(1), 481), 2, 2000);

        assertThat(days.lacking()).isEqualTo(MONDAY.plusWeeks(1));
        assertThat(days.lackingMinutes()).isEqualTo(80);
    }

    @Property
    void the_shares_of_a_week_add_up_to_it(
            @ForAll @IntRange(min = 1, max = 10_080) int minutes, @ForAll @NotEmpty Set<DayOfWeek> days) {
        Map<DayOfWeek, Integer> shares = WeekShares.even(minutes, days);

        assertThat(shares.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(minutes);
        shares.forEach((day, share) -> assertThat(share > 0 && !days.contains(day))
                .as("%s is off", day)
                .isFalse());
    }

    @Property(tries = 300)
    void no_day_takes_more_than_is_free_and_a_week_is_refused_only_without_room(
            @ForAll @IntRange(min = 60, max = 4_000) int capacity,
            @ForAll @NotEmpty Set<DayOfWeek> workingDays,
            @ForAll @IntRange(min = 1, max = 4_000) int weeklyMinutes,
            @ForAll @Size(14) List<@IntRange(min = 0, max = 100) Integer> reservedPercent,
            @ForAll Set<@IntRange(min = 0, max = 13) Integer> daysOff,
            @ForAll @IntRange(min = 0, max = 6) int begin,
            @ForAll @IntRange(min = 1, max = 7) int length) {
        LocalDate from = MONDAY.plusDays(begin);
        LocalDate to = from.plusDays(length);
        CapacityPlan plan = plan(
                capacity,
                workingDays,
                daysOff.stream().collect(Collectors.toMap(day -> MONDAY.plusDays(day), day -> "A feast")));
        Map<LocalDate, Integer> reserved = new HashMap<>();
        for (int i = 0; i < 14; i++) {
            LocalDate day = MONDAY.plusDays(i);
            reserved.put(day, plan.on(day).minutes() * reservedPercent.get(i) / 100);
        }

        ReservedDays days = ReservedDays.spread(plan, reserved, from, to, weeklyMinutes);

        assertThat(days.minutes()).allSatisfy((day, minutes) -> assertThat(minutes)
                .isPositive()
                .isLessThanOrEqualTo(plan.on(day).minutes() - reserved.get(day)));
        if (days.lacking() != null) {
            int free = days.lacking()
                    .datesUntil(days.lacking().plusWeeks(1))
                    .filter(day -> !day.isBefore(from) && day.isBefore(to))
                    .mapToInt(day -> plan.on(day).minutes() - reserved.get(day))
                    .sum();
            int taken = days.minutes().entrySet().stream()
                    .filter(d -> d.getKey()
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .equals(days.lacking()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            assertThat(taken).as("the week is full").isEqualTo(free);
            assertThat(days.lackingMinutes()).isPositive();
        }
    }

    private static CapacityPlan plan(int capacity, Set<DayOfWeek> days, Map<LocalDate, String> holidays) {
        return new CapacityPlan(MONDAY, WeekShares.even(capacity, days), List.of(), holidays, List.of());
    }

    private static ReservedDays spread(
            CapacityPlan plan, Map<LocalDate, Integer> reserved, int weeks, int weeklyMinutes) {
        return ReservedDays.spread(plan, reserved, MONDAY, MONDAY.plusWeeks(weeks), weeklyMinutes);
    }

    private static int sum(ReservedDays days) {
        return days.minutes().values().stream().mapToInt(Integer::intValue).sum();
    }
}
