package kpo.engagement.timesheet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kpo.platform.problem.CommonProblem;

/** A week as ISO 8601 counts it, such as {@code 2026-W43}: from its Monday to the next. */
record IsoWeek(String name, LocalDate from) {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})-W([0-9]{2})");

    /** @throws kpo.platform.problem.ProblemException 400 where the year has no such week */
    static IsoWeek parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (parts.matches()) {
            int week = Integer.parseInt(parts.group(2));
            // The fourth of January lies in the first week of its year, always.
            LocalDate inFirst = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 4);
            if (week >= 1
                    && week
                            <= IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                    .rangeRefinedBy(inFirst)
                                    .getMaximum()) {
                return new IsoWeek(
                        text,
                        inFirst.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                                .plusWeeks(week - 1));
            }
        }
        throw CommonProblem.INVALID_PARAMETER
                .because("\"%s\" is no week such as 2026-W43.", text)
                .at("/week");
    }

    /** The first day after it. */
    LocalDate to() {
        return from.plusWeeks(1);
    }
}
