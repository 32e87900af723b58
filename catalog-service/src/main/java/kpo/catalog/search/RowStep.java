package kpo.catalog.search;

import java.time.LocalDate;
import java.util.function.Function;

/** What of an expert the lists do not tell: who goes is found in rows. */
record RowStep(Leaving leaving) {

    /** A query for the numbers of those who go. */
    private interface Leaving {

        /** @param before those who are left by the step before */
        String numbers(String before, String lists, String same, Parameters parameters);
    }

    /**
     * Of those under a facet the rows are read, and whoever meets the condition goes.
     *
     * @param facet of few, as far as one can say beforehand
     * @param condition on a narrow row {@code e}, as SQL
     */
    static RowStep under(String facet, Function<Parameters, String> condition) {
        return new RowStep((before, lists, same, parameters) ->
                """
                select e.nr from expert_search e \
                where e.nr = any((select unite(l.nrs & %s) from %s l where %s and l.facet = %s)::integer[]) and %s"""
                        .formatted(before, lists, same, parameters.add(facet), condition.apply(parameters)));
    }

    /** Who is away on the day: an index tells their numbers, and no row is read. */
    static RowStep away(LocalDate day) {
        // Comparisons of days, unlike those of periods, may use an index in front of row-level security.
        // In order, so that no chunk sorts them again.
        return new RowStep((before, lists, same, parameters) ->
                """
                select a.nr from expert_absence a \
                where a.ends_on > %1$s and a.starts_on <= %1$s and a.nr is not null order by a.nr"""
                        .formatted(parameters.day(day)));
    }

    /** As a step of a chain, see {@link FacetStep#next}. */
    String next(int number, String lists, String same, Parameters parameters) {
        String before = "s%d.nrs".formatted(number - 1);
        return " cross join lateral (select %s - array(%s) as nrs offset 0) s%d"
                .formatted(before, leaving.numbers(before, lists, same, parameters), number);
    }
}
