package kpo.catalog.matching;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import kpo.catalog.search.NarrowRow;
import kpo.catalog.search.Parameters;
import kpo.catalog.taxonomy.DomainCode;

/**
 * A match as one SQL statement. The filters are intersections of lists, so that all of them are counted and no row is
 * read. What is left is parted by class; the rows of the best classes are read and scored first, and then only those of
 * classes that could still come before the last of them.
 */
final class MatchStatement {

    /** Which experts it looks at. The lists of each 65,536 of them are pieces by themselves. */
    enum Part {
        WHOLE(1, 0),
        EVEN(2, 0),
        ODD(2, 1);

        final int of;
        final int rest;

        Part(int of, int rest) {
            this.of = of;
            this.rest = rest;
        }
    }

    /** About as many rows as the best classes are to have: their best tell which other classes matter. */
    private static final int FIRST_ROWS = 300;

    /** What is read at once without looking for the best classes. */
    private static final int FEW_ROWS = 1000;

    private static final int MOST_YEARS = 10;
    private static final int BEST_STANDING = 2;

    /** Those of each domain, as their lists are named. */
    private static final Map<DomainCode, List<String>> CLASSES =
            Arrays.stream(DomainCode.values()).collect(toMap(Function.identity(), MatchStatement::classes));

    private static final String FRESH =
            """
            fresh as materialized (
                select 0 as chunk, case when e.open then '00000000-0000-0000-0000-000000000000' else e.provider_id end
                    as audience, e.parent_organisation, f.facet, cast(count(*) as integer) as experts,
                    array_agg(e.nr order by e.nr) as nrs, cast(null as bit(65536)) as bits
                from expert_search e cross join unnest(expert_facets(e)) as f (facet)
                where e.nr = any((select nrs from stale)::integer[]) and e.status = 'VETTED' group by 2, 3, 4),""";

    private final Candidates.Question question;
    private final MatchRequest need;
    private final Part part;
    private final boolean besideStale;
    private final Parameters parameters = new Parameters();
    private final FilteredLists filtered;
    private final List<MatchFilter> counted;

    /**
     * @param besideStale whether it reads the rows of experts whom the lists do not know as they are; else it finds nobody
     *     while there are such experts. Nearly always there are none, and half of the statement is about them.
     */
    MatchStatement(Candidates.Question question, Part part, boolean besideStale) {
        this.question = question;
        this.part = part;
        this.besideStale = besideStale;
        this.need = question.need();
        this.filtered = new FilteredLists(question, part, besideStale, parameters);
        this.counted = filtered.counted();
    }

    Parameters parameters() {
        return parameters;
    }

    /**
     * How many stay after each of them stands in the columns behind the first one; then come the narrow row's, and whether
     * there are experts whom the lists do not know as they are.
     */
    List<MatchFilter> counted() {
        return counted;
    }

    String text() {
        String limit = parameters.add(need.limit());
        String explained = "cast(" + parameters.add(need.explain().toArray(UUID[]::new)) + " as uuid[])";
        String score = new ScoreExpression(need, question.overlaps(), question.older(), parameters).hundredths();
        // Where somebody is named, everybody is placed.
        String few = parameters.number(
                need.explain().isEmpty() ? Math.max(FEW_ROWS / part.of, 2 * need.limit()) : Integer.MAX_VALUE);
        return """
                with stale as materialized (select coalesce(array_agg(nr order by nr), '{}') as nrs from expert_stale),
                %s
                %s
                hit as materialized (%s),
                free as materialized (select f.* from hit h, unnest(h.free) f),
                left_over as materialized (select coalesce(sum(cardinality(nrs)), 0) as experts from hit where ours),
                class as materialized (%s),
                edge as materialized (
                    select min(loss) filter (where so_far * (select experts from left_over) >= %s * everybody) as loss from (
                        select loss, sum(experts) over (order by loss) as so_far, sum(experts) over () as everybody from (
                            select loss, sum(experts) as experts from class group by loss) c) c),
                first as materialized (
                    select e.nr, e.expert_id, %s as score from expert_search e left join free f on f.nr = e.nr where e.nr = any(array(
                        select unnest(nrs) from hit where ours and (select experts from left_over) <= %s
                        union all
                        select unnest(c.nrs & h.nrs) from class c join hit h using (listed, chunk, audience)
                        where c.loss <= (select loss from edge)))),
                bar as materialized (
                    select coalesce((select score from first order by score desc offset %s - 1 limit 1), -1) as score),
                second as materialized (
                    select e.nr, e.expert_id, %s as score from expert_search e left join free f on f.nr = e.nr where e.nr = any(array(
                        select unnest(c.nrs & h.nrs) from class c join hit h using (listed, chunk, audience)
                        where c.loss > (select loss from edge) and %s >= (select score from bar)))),
                ranked as (
                    select nr, score, row_number() over (order by score desc, expert_id) as place from (
                        select * from first union all select * from second) s),
                shown as (select * from ranked where place <= %s or nr in (
                    select nr from expert_search where expert_id = any(%s)))
                select c.*, s.place, s.score, %s, %s, (select nrs <> '{}' from stale)
                from (select %s from hit) c
                left join shown s on true left join expert_search e on e.nr = s.nr left join expert x on x.id = e.expert_id
                left join free f on f.nr = s.nr order by s.place"""
                .formatted(
                        besideStale ? FRESH : "",
                        filtered.unwanted(),
                        both(filtered::text),
                        both((lists, listed) -> inClasses(lists, listed, few)),
                        FIRST_ROWS / part.of,
                        score,
                        few,
                        limit,
                        score,
                        ScoreExpression.hundredthsWithout("c.loss"),
                        limit,
                        explained,
                        Offer.columns(need, parameters),
                        NarrowRow.COLUMNS,
                        totals());
    }

    /** What is read of the lists and, where they are asked for, of those whom the lists do not know as they are. */
    private String both(BiFunction<String, Boolean, String> part) {
        String listed = part.apply("expert_list", true);
        return besideStale ? listed + " union all " + part.apply("fresh", false) : listed;
    }

    private String inClasses(String lists, boolean listed, String few) {
        String domain = "class:" + need.domain() + "=";
        // The classes of a domain stand side by side: one walk instead of a search for each.
        return """
                select h.listed, l.chunk, l.audience, w.loss, l.experts, l.nrs
                from hit h cross join lateral (
                    select * from %s where chunk = h.chunk and audience = h.audience and facet >= %s and facet <= %s offset 0) l
                join unnest(%s, cast(%s as bigint[])) as w (facet, loss) on w.facet = l.facet
                where h.listed = %s and h.ours and h.nrs <> '{}' and (select experts from left_over) > %s"""
                .formatted(
                        lists,
                        parameters.add(domain),
                        parameters.add(domain + "~"),
                        parameters.texts(CLASSES.get(need.domain())),
                        losses(),
                        listed,
                        few);
    }

    private String totals() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i <= counted.size(); i++) {
            columns.add("coalesce(sum(n" + i + "), 0) as n" + i);
        }
        columns.add("coalesce(sum(n" + counted.size() + ") filter (where ours), 0) as ours");
        return String.join(", ", columns);
    }

    private static List<String> classes(DomainCode domain) {
        List<String> facets = new ArrayList<>();
        eachClass((standing, years) -> facets.add("class:%s=%d=%02d".formatted(domain, standing, years)));
        return List.copyOf(facets);
    }

    /** What a class loses at least, whatever else its experts have. */
    private String losses() {
        List<Long> losses = new ArrayList<>();
        boolean anyOfTheDomain = ScoreExpression.credentialTypes(need).isEmpty();
        long credential = anyOfTheDomain ? ScoreExpression.weight(need, MatchCriterion.CREDENTIAL) : 0;
        long domainYears = ScoreExpression.weight(need, MatchCriterion.DOMAIN_YEARS);
        eachClass((standing, years) ->
                losses.add(ScoreExpression.ONE * credential * (BEST_STANDING - standing) / BEST_STANDING
                        + ScoreExpression.ONE * domainYears * (MOST_YEARS - years) / MOST_YEARS));
        return parameters.add(losses.toArray(Long[]::new));
    }

    private interface EachClass {
        void take(int standing, int years);
    }

    private static void eachClass(EachClass each) {
        for (int standing = 0; standing <= BEST_STANDING; standing++) {
            for (int years = 0; years <= MOST_YEARS; years++) {
                each.take(standing, years);
            }
        }
    }
}
