package kpo.catalog.search;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * What of an expert the lists do not tell: of those under a facet the rows are read, and whoever meets the condition goes.
 *
 * @param facet of few, as far as one can say beforehand
 * @param condition on a narrow row {@code e}, as SQL
 */
record RowStep(String facet, Function<Parameters, String> condition) {

    /** Who is away on the day. */
    static RowStep away(LocalDate day) {
        return new RowStep(
                "booked:yes",
                parameters ->
                        """
                        exists (select 1 from expert_absence a \
                        where a.expert_id = e.expert_id and daterange(a.starts_on, a.ends_on) @> %s)"""
                                .formatted(parameters.day(day)));
    }

    /** As a step of a chain, see {@link FacetStep#next}. */
    String next(int number, String lists, String same, Parameters parameters) {
        return """
                 cross join lateral (select %1$s - array(select e.nr from expert_search e \
                where e.nr = any((select unite(l.nrs & %1$s) from %2$s l where %3$s and l.facet = %4$s)::integer[]) \
                and %5$s) as nrs offset 0) s%6$d"""
                .formatted(
                        "s%d.nrs".formatted(number - 1),
                        lists,
                        same,
                        parameters.add(facet),
                        condition.apply(parameters),
                        number);
    }
}
