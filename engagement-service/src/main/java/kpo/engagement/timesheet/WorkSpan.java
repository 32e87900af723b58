package kpo.engagement.timesheet;

import static kpo.engagement.timesheet.TimeProblem.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A stretch of work: two instants and the zone in which it was done (invariant 6). Its minutes are taken on the instants,
 * so that the nights on which the clocks change are right; its work date is that of the start in the zone.
 */
record WorkSpan(Instant startedAt, Instant endedAt, ZoneId zone) {

    private static final Duration LONGEST = Duration.ofHours(24);

    /** @throws kpo.platform.problem.ProblemException 422 where it is no stretch of 1 minute to 24 hours */
    WorkSpan {
        if (!endedAt.isAfter(startedAt)) {
            throw ENDS_BEFORE_START.because("%s is not after %s.", endedAt, startedAt);
        }
        if (Duration.between(startedAt, endedAt).compareTo(LONGEST) > 0) {
            throw LONGER_THAN_A_DAY.because(
                    "It has %d minutes.", Duration.between(startedAt, endedAt).toMinutes());
        }
        if (!isWhole(startedAt) || !isWhole(endedAt)) {
            throw NOT_WHOLE_MINUTES.because("%s and %s do not both fall on a minute.", startedAt, endedAt);
        }
    }

    static WorkSpan of(TimeEntryRequest request) {
        ZoneId zone = ZoneId.of(request.zone());
        boolean instants = request.startedAt() != null && request.endedAt() != null;
        boolean local = request.localStart() != null && request.localEnd() != null;
        boolean half = !instants && (request.startedAt() != null || request.endedAt() != null)
                || !local && (request.localStart() != null || request.localEnd() != null);
        if (instants == local || half) {
            throw TIME_FORM_INVALID.because("Send startedAt and endedAt, or localStart and localEnd.");
        }
        return instants
                ? new WorkSpan(request.startedAt(), request.endedAt(), zone)
                : new WorkSpan(
                        LocalTimes.instant(request.localStart(), zone, "/localStart"),
                        LocalTimes.instant(request.localEnd(), zone, "/localEnd"),
                        zone);
    }

    int minutes() {
        return Math.toIntExact(Duration.between(startedAt, endedAt).toMinutes());
    }

    LocalDate workDate() {
        return LocalDate.ofInstant(startedAt, zone);
    }

    /**
     * @param loggedAt when it was first logged; from there the days count back
     * @throws kpo.platform.problem.ProblemException 422 where it is not over, or lies further back than may be logged
     */
    void requireLoggable(Instant now, Instant loggedAt, int backdatingDays) {
        if (endedAt.isAfter(now)) {
            throw IN_THE_FUTURE.because("It ends at %s, and now it is %s.", endedAt, now);
        }
        LocalDate earliest = LocalDate.ofInstant(loggedAt, zone).minusDays(backdatingDays);
        if (workDate().isBefore(earliest)) {
            throw TOO_FAR_BACK
                    .because("The statement of work lets %d days pass: back to %s.", backdatingDays, earliest)
                    .with("earliest", earliest);
        }
    }

    private static boolean isWhole(Instant instant) {
        return instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0;
    }
}
