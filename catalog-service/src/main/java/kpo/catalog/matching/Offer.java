package kpo.catalog.matching;

import java.math.BigDecimal;
import java.util.List;
import kpo.catalog.search.Parameters;
import kpo.platform.money.UnitPrice;

/**
 * What of an expert depends on the period of a requirement. Public holidays are left out on purpose: they move everybody of
 * a country alike, and a reservation lets their part fall away.
 *
 * @param freeWeeklyMinutes of every week of the period: what a hold can take
 * @param workingDays of the expert in the period; known of those only who are away on some
 * @param daysAway those of them on which the expert is away
 * @param absent on more than half of the working days of the period, or on every one of its first week
 * @param costRate on the start
 */
record Offer(int freeWeeklyMinutes, int workingDays, int daysAway, boolean absent, UnitPrice costRate) {

    static final int COLUMNS = 6;

    static Offer of(Object[] columns, int first) {
        return new Offer(
                ((Number) columns[first]).intValue(),
                ((Number) columns[first + 1]).intValue(),
                ((Number) columns[first + 2]).intValue(),
                (Boolean) columns[first + 3],
                new UnitPrice((BigDecimal) columns[first + 4], (String) columns[first + 5]));
    }

    /** Of a narrow row {@code e} and its free week {@code f}, which those lack who have nothing planned. */
    static String columns(MatchRequest need, Parameters parameters) {
        return String.join(
                ", ",
                List.of(
                        "coalesce(f.minutes, e.weekly_minutes)",
                        "coalesce(f.days, 0)",
                        "coalesce(f.days_away, 0)",
                        "coalesce(f.absent, false)",
                        rate(need, parameters),
                        currency(need, parameters)));
    }

    static String rate(MatchRequest need, Parameters parameters) {
        return onTheStart("rate", "rates", need, parameters);
    }

    static String currency(MatchRequest need, Parameters parameters) {
        return onTheStart("currency", "currencies", need, parameters);
    }

    /** The start of a period that is over is held against the rate of today. */
    private static String onTheStart(String today, String later, MatchRequest need, Parameters parameters) {
        return "coalesce(e.later_" + later + "[width_bucket(" + parameters.day(need.startsOn()) + ", e.later_from)], e."
                + today + ")";
    }

    /** As {@link #countedWeeklyMinutes}. */
    static final String COUNTED =
            """
            case when f.days_away > 0 then cast(f.minutes as bigint) * (f.days - f.days_away) / f.days \
            else coalesce(f.minutes, e.weekly_minutes) end""";

    /** In proportion to the days on which the expert is there, rounded down. */
    int countedWeeklyMinutes() {
        return daysAway == 0
                ? freeWeeklyMinutes
                : Math.toIntExact((long) freeWeeklyMinutes * (workingDays - daysAway) / workingDays);
    }

    boolean isMostlyAway() {
        return 2 * daysAway > workingDays;
    }

    boolean hasRoom(MatchRequest need) {
        return !absent && (need.leastWeeklyMinutes() == null || freeWeeklyMinutes >= need.leastWeeklyMinutes());
    }
}
