package kpo.engagement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import kpo.platform.problem.ProblemException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkSpanTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    /** Zones that change their clocks by an hour, by half an hour, at midnight, and not at all. */
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Santiago",
            "Africa/Cairo",
            "Asia/Kolkata");

    @ParameterizedTest
    @CsvSource({
        // Worked case N: the night on which an hour is left out, and the one on which an hour comes twice.
        "Europe/Berlin,       2026-03-29T00:30, 2026-03-29T03:30, 120, 2026-03-29",
        "Europe/Berlin,       2026-10-25T00:30, 2026-10-25T03:30, 240, 2026-10-25",
        "Asia/Kolkata,        2026-10-05T09:00, 2026-10-05T17:00, 480, 2026-10-05",
        "Asia/Kolkata,        2026-10-05T22:00, 2026-10-06T06:00, 480, 2026-10-05",
        "America/New_York,    2026-03-07T22:00, 2026-03-08T22:00, 1380, 2026-03-07",
        "Australia/Lord_Howe, 2026-10-04T01:00, 2026-10-04T03:00, 90, 2026-10-04",
    })
    void minutes_are_taken_on_instants_and_the_date_from_the_start(
            String zone, LocalDateTime start, LocalDateTime end, int minutes, LocalDate workDate) {
        WorkSpan span = local(start, end, zone);

        assertThat(span.minutes()).isEqualTo(minutes);
        assertThat(span.workDate()).isEqualTo(workDate);
    }

    @Test
    void a_local_time_that_was_left_out_is_refused_with_both_candidates() {
        ProblemException refusal = refusal(() -> local(
                LocalDateTime.parse("2026-03-29T02:30"), LocalDateTime.parse("2026-03-29T04:00"), "Europe/Berlin"));

        assertThat(refusal.problem()).isEqualTo(TimeProblem.LOCAL_TIME_DOES_NOT_EXIST);
        assertThat(refusal.errors().get(0).pointer()).isEqualTo("/localStart");
        assertThat(refusal.extensions())
                .containsEntry("candidates", List.of("2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"));
    }

    @Test
    void a_local_time_that_comes_twice_is_refused_with_both_candidates() {
        ProblemException refusal = refusal(() -> local(
                LocalDateTime.parse("2026-10-25T00:30"), LocalDateTime.parse("2026-10-25T02:30"), "Europe/Berlin"));

        assertThat(refusal.problem()).isEqualTo(TimeProblem.LOCAL_TIME_AMBIGUOUS);
        assertThat(refusal.errors().get(0).pointer()).isEqualTo("/localEnd");
        assertThat(refusal.extensions())
                .containsEntry("candidates", List.of("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-05T03:30:00Z, 2026-10-05T03:30:00Z,  ENDS_BEFORE_START",
        "2026-10-05T03:30:00Z, 2026-10-05T03:29:00Z,  ENDS_BEFORE_START",
        "2026-10-05T03:30:00Z, 2026-10-06T03:31:00Z,  LONGER_THAN_A_DAY",
        "2026-10-05T03:30:00Z, 2026-10-05T04:00:30Z,  NOT_WHOLE_MINUTES",
        "2026-10-05T03:30:30Z, 2026-10-05T04:00:30Z,  NOT_WHOLE_MINUTES",
        "2026-10-05T03:30:00.001Z, 2026-10-05T04:00:00Z, NOT_WHOLE_MINUTES",
    })
    void what_is_no_stretch_of_a_minute_to_a_day_is_refused(Instant start, Instant end, TimeProblem problem) {
        assertThat(refusal(() -> new WorkSpan(start, end, ZoneId.of("Asia/Kolkata")))
                        .problem())
                .isEqualTo(problem);
    }

    @Test
    void a_whole_day_is_allowed() {
        Instant start = Instant.parse("2026-10-05T03:30:00Z");

        assertThat(new WorkSpan(start, start.plus(Duration.ofHours(24)), ZoneId.of("Asia/Kolkata")).minutes())
                .isEqualTo(1440);
    }

    @ParameterizedTest
    @CsvSource({
        // The work was done on 2 November in Kolkata; 60 days back is 3 September.
        "2026-11-02T07:00:00Z, 2026-11-02T08:00:00Z, ",
        "2026-11-02T07:00:00Z, 2026-11-02T08:01:00Z, IN_THE_FUTURE",
        "2026-09-02T18:30:00Z, 2026-09-02T19:30:00Z, ",
        "2026-09-02T18:29:00Z, 2026-09-02T19:29:00Z, TOO_FAR_BACK",
    })
    void time_is_logged_when_it_is_over_and_not_too_late(Instant start, Instant end, TimeProblem problem) {
        WorkSpan span = new WorkSpan(start, end, ZoneId.of("Asia/Kolkata"));

        if (problem == null) {
            span.requireLoggable(NOW, NOW, 60);
        } else {
            assertThat(refusal(() -> span.requireLoggable(NOW, NOW, 60)).problem())
                    .isEqualTo(problem);
        }
    }

    @Test
    void an_entry_has_two_instants_or_two_local_times() {
        Instant instant = Instant.parse("2026-10-05T03:30:00Z");
        LocalDateTime local = LocalDateTime.parse("2026-10-05T09:00");

        for (TimeEntryRequest request : List.of(
                new TimeEntryRequest(null, null, null, null, "UTC", null),
                new TimeEntryRequest(instant, null, null, null, "UTC", null),
                new TimeEntryRequest(instant, null, null, local, "UTC", null),
                new TimeEntryRequest(instant, instant, local, local, "UTC", null),
                new TimeEntryRequest(instant, instant, local, null, "UTC", null))) {
            assertThat(refusal(() -> WorkSpan.of(request)).problem()).isEqualTo(TimeProblem.TIME_FORM_INVALID);
        }
    }

    @Property
    void on_every_night_of_the_year_the_minutes_are_the_difference_of_the_instants(
            @ForAll @IntRange(max = 5) int zone,
            @ForAll @IntRange(max = 366 * 1440) int minuteOfYear,
            @ForAll @IntRange(min = 1, max = 1440) int minutes) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(minuteOfYear));
        ZoneId id = ZoneId.of(ZONES.get(zone));

        WorkSpan span = new WorkSpan(start, start.plus(Duration.ofMinutes(minutes)), id);

        assertThat(span.minutes()).isEqualTo(minutes);
        assertThat(span.workDate()).isEqualTo(start.atZone(id).toLocalDate());
    }

    @Property
    void a_local_time_is_one_instant_or_is_refused_with_two_that_are_meant(
            @ForAll @IntRange(max = 5) int zone, @ForAll @IntRange(max = 366 * 48) int halfHour) {
        ZoneId id = ZoneId.of(ZONES.get(zone));
        LocalDateTime local = LocalDateTime.parse("2026-01-01T00:00").plusMinutes(halfHour * 30L);

        try {
            Instant instant = LocalTimes.instant(local, id, "/localStart");

            assertThat(instant.atZone(id).toLocalDateTime()).isEqualTo(local);
        } catch (ProblemException refusal) {
            List<Instant> candidates = ((List<?>) refusal.extensions().get("candidates"))
                    .stream()
                            .map(c -> OffsetDateTime.parse((String) c).toInstant())
                            .toList();
            assertThat(candidates).hasSize(2).isSorted();
            boolean twice = refusal.problem() == TimeProblem.LOCAL_TIME_AMBIGUOUS;
            assertThat(candidates)
                    .allSatisfy(c -> assertThat(c.atZone(id).toLocalDateTime().equals(local))
                            .isEqualTo(twice));
        }
    }

    private static WorkSpan local(LocalDateTime start, LocalDateTime end, String zone) {
        return WorkSpan.of(new TimeEntryRequest(null, null, start, end, zone, null));
    }

    private static ProblemException refusal(Runnable attempt) {
        try {
            attempt.run();
        } catch (ProblemException refusal) {
            return refusal;
        }
        throw new AssertionError("was not refused");
    }
}
