package kpo.catalog.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import kpo.catalog.expert.DailyWindow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many minutes of their daily hours two parties share. Daylight saving moves it within a year, so a period has a
 * worst, a typical and a best day; only the days on which the first party works are counted.
 *
 * @param typical of most days; the smaller of two that are equally frequent
 */
@Schema(name = "OverlapMinutes", description = "Shared minutes a day, over the days of the period on which you work")
record OverlapMinutes(
        @Schema(description = "Of the worst day", examples = "120") int minimum,
        @Schema(description = "Of most days", examples = "180") int typical,
        @Schema(description = "Of the best day", examples = "180") int maximum) {

    /** @param to the first day that is not counted; a day of {@code a} lies before it */
    static OverlapMinutes over(LocalDate from, LocalDate to, DailyWindow a, DailyWindow b) {
        Map<Integer, Integer> days = new HashMap<>();
        from.datesUntil(to)
                .filter(date -> a.days().contains(date.getDayOfWeek()))
                .forEach(date -> days.merge(on(date, a, b), 1, Integer::sum));
        Comparator<Map.Entry<Integer, Integer>> byFrequency = Map.Entry.comparingByValue();
        int typical = days.entrySet().stream()
                .max(byFrequency.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow(() -> new IllegalArgumentException("the period has no day of the first party"))
                .getKey();
        return new OverlapMinutes(
                days.keySet().stream().min(Comparator.naturalOrder()).orElseThrow(),
                typical,
                days.keySet().stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Of one date of {@code a}: 0 where {@code a} does not work on it. */
    static int on(LocalDate date, DailyWindow a, DailyWindow b) {
        if (!a.days().contains(date.getDayOfWeek())) {
            return 0;
        }
        Span mine = Span.of(a, date);
        // B's hours that may touch A's began on B's day before at the earliest, and on the day of A's end at the
        // latest.
        LocalDate first = LocalDate.ofInstant(mine.start, b.zone()).minusDays(1);
        LocalDate last = LocalDate.ofInstant(mine.end, b.zone());
        return (int) first.datesUntil(last.plusDays(1))
                .filter(theirDate -> b.days().contains(theirDate.getDayOfWeek()))
                .map(theirDate -> mine.shared(Span.of(b, theirDate)))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    /** One day's hours as instants, so that clock changes count. */
    private record Span(Instant start, Instant end) {

        static Span of(DailyWindow window, LocalDate date) {
            LocalDate lastDate = window.to().isAfter(window.from()) ? date : date.plusDays(1);
            return new Span(
                    instant(date.atTime(window.from()), window.zone()),
                    instant(lastDate.atTime(window.to()), window.zone()));
        }

        /** A local time that the clock leaps over is the moment of the leap, so that hours never run backwards. */
        private static Instant instant(LocalDateTime local, ZoneId zone) {
            ZoneOffsetTransition leap = zone.getRules().getTransition(local);
            return leap != null && leap.isGap()
                    ? leap.getInstant()
                    : local.atZone(zone).toInstant();
        }

        Duration shared(Span other) {
            Instant from = start.isAfter(other.start) ? start : other.start;
            Instant to = end.isBefore(other.end) ? end : other.end;
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }
    }
}
