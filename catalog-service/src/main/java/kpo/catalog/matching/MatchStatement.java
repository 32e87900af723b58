package kpo.catalog.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A match as one SQL statement. The filters are intersections of lists, so that all of them are counted and no row is
 * read. What is left is parted by class; the rows of the best classes are read and scored first, and then only those of
 * classes that could still come before the last of them.
 */
final class MatchStatement {

    /** Rows of the first reading: enough for the ranking in most cases. */
    private static final int FIRST_ROWS = 300;

    private static final int MOST_YEARS = 10;
    private static final int BEST_STANDING = 2;

    private final Candidates.Question question;
    private final MatchRequest need;
    private final Parameters parameters = new Parameters();
    private final List<FilterStep> steps;

    MatchStatement(Candidates.Question question) {
        this.question = question;
        this.need = question.need();
        this.steps = FilterStep.all(need, question.enoughHours());
    }

    Parameters parameters() {
        return parameters;
    }

    /** How many stay after each of the steps stands in the columns behind the first one; then come the narrow row's. */
    List<FilterStep> steps() {
        return steps;
    }

    String text() {
        String limit = parameters.add(need.limit());
        String explained =
                "cast(%s as uuid[])".formatted(parameters.add(need.explain().toArray(UUID[]::new)));
        String score = new ScoreExpression(need, question.overlaps(), parameters).hundredths();
        String first =
                parameters.add(need.explain().isEmpty() ? Math.max(FIRST_ROWS, 10 * need.limit()) : Integer.MAX_VALUE);
        return """
                with stale as materialized (select coalesce(array_agg(nr order by nr), '{}') as nrs from expert_stale),
                fresh as materialized (
                    select 0 as chunk, case when e.open then '00000000-0000-0000-0000-000000000000' else e.provider_id end
                        as audience, e.parent_organisation, f.facet, cast(count(*) as integer) as experts,
                        array_agg(e.nr order by e.nr) as nrs
                    from expert_search e cross join unnest(expert_facets(e)) as f (facet)
                    where e.nr = any((select nrs from stale)::integer[]) and e.status = 'VETTED' group by 2, 3, 4),
                hit as materialized (%s union all %s),
                class as materialized (
                    select w.loss, l.nrs & h.nrs as nrs
                    from hit h join expert_list l on l.chunk = h.chunk and l.audience = h.audience
                    join unnest(%s, cast(%s as bigint[])) as w (facet, loss) on w.facet = l.facet
                    where h.listed and h.ours and h.nrs <> '{}'
                    union all
                    select w.loss, l.nrs & h.nrs
                    from hit h join fresh l on l.chunk = h.chunk and l.audience = h.audience
                    join unnest(%s, cast(%s as bigint[])) as w (facet, loss) on w.facet = l.facet
                    where not h.listed and h.ours and h.nrs <> '{}'),
                edge as materialized (
                    select coalesce(min(loss) filter (where so_far >= %s), max(loss)) as loss from (
                        select loss, sum(experts) over (order by loss) as so_far from (
                            select loss, sum(cardinality(nrs)) as experts from class group by loss) c) c),
                first as materialized (
                    select e.nr, e.expert_id, %s as score from expert_search e where e.nr = any(array(
                        select unnest(nrs) from class where loss <= (select loss from edge)))),
                bar as materialized (
                    select coalesce((select score from first order by score desc offset %s - 1 limit 1), -1) as score),
                second as materialized (
                    select e.nr, e.expert_id, %s as score from expert_search e where e.nr = any(array(
                        select unnest(nrs) from class where loss > (select loss from edge)
                            and (%d - loss + %d) / %d >= (select score from bar)))),
                ranked as (
                    select nr, score, row_number() over (order by score desc, expert_id) as place from (
                        select * from first union all select * from second) s),
                shown as (select * from ranked where place <= %s or nr in (
                    select nr from expert_search where expert_id = any(%s)))
                select c.*, s.place, s.score, %s
                from (select %s from hit) c
                left join shown s on true left join expert_search e on e.nr = s.nr left join expert x on x.id = e.expert_id
                order by s.place"""
                .formatted(
                        hits("expert_list", "true"),
                        hits("fresh", "false"),
                        classes(),
                        losses(),
                        classes(),
                        losses(),
                        first,
                        score,
                        limit,
                        score,
                        (long) ScoreExpression.ONE * ScoreExpression.ONE,
                        ScoreExpression.ONE / 2,
                        ScoreExpression.ONE,
                        limit,
                        explained,
                        NarrowRow.COLUMNS,
                        totals());
    }

    /** For each list of vetted experts, how many stay after each step, and who stays in the end. */
    private String hits(String lists, String listed) {
        boolean all = lists.equals("expert_list");
        StringBuilder text = new StringBuilder();
        text.append("select u.chunk, u.audience, %s as listed, coalesce(u.parent_organisation = %s, true) as ours, "
                .formatted(listed, parameters.add(question.client())));
        // Only what is stale makes reading the longest lists needful.
        text.append(
                all
                        ? "case when g.nrs = '{}' then u.experts else cardinality(u.nrs - g.nrs) end as n0"
                        : "u.experts as n0");
        for (int i = 1; i <= steps.size(); i++) {
            text.append(", cardinality(s%1$d.nrs) as n%1$d".formatted(i));
        }
        text.append(", s%d.nrs from %s u".formatted(steps.size(), lists));
        text.append(all ? " cross join stale g" : "");
        for (int i = 1; i <= steps.size(); i++) {
            text.append(step(lists, i, steps.get(i - 1), all));
        }
        return text.append(" where u.facet = 'status:VETTED'").toString();
    }

    private String step(String lists, int number, FilterStep step, boolean withoutStale) {
        String before = number == 1 ? null : "s%d.nrs".formatted(number - 1);
        String own = before != null ? "l.nrs & " + before : withoutStale ? "l.nrs - g.nrs" : "l.nrs";
        String from = lists + " l";
        String condition;
        if (step.ranges().isEmpty()) {
            condition = "l.facet = any(%s)".formatted(parameters.texts(step.facets()));
        } else {
            from += " join unnest(%s, %s) as r (first, last) on true"
                    .formatted(
                            parameters.texts(step.ranges().stream()
                                    .map(FilterStep.Range::first)
                                    .toList()),
                            parameters.texts(step.ranges().stream()
                                    .map(FilterStep.Range::last)
                                    .toList()));
            condition = "l.facet >= r.first and l.facet <= r.last";
        }
        String found = "coalesce(unite(%s), '{}')".formatted(own);
        return " cross join lateral (select %s as nrs from %s where l.chunk = u.chunk and l.audience = u.audience%s and %s) s%d"
                .formatted(
                        step.keeps() ? found : "%s - %s".formatted(before, found),
                        from,
                        before == null ? "" : " and %s <> '{}'".formatted(before),
                        condition,
                        number);
    }

    private String totals() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i <= steps.size(); i++) {
            columns.add("coalesce(sum(n%1$d), 0) as n%1$d".formatted(i));
        }
        columns.add("coalesce(sum(n%d) filter (where ours), 0) as ours".formatted(steps.size()));
        return String.join(", ", columns);
    }

    private String classes() {
        List<String> facets = new ArrayList<>();
        eachClass((standing, years) -> facets.add("class:%s=%d=%02d".formatted(need.domain(), standing, years)));
        return parameters.texts(facets);
    }

    /** What a class loses at least, whatever else its experts have. */
    private String losses() {
        List<Long> losses = new ArrayList<>();
        boolean anyOfTheDomain = ScoreExpression.credentialTypes(need).isEmpty();
        long credential = anyOfTheDomain ? ScoreExpression.weight(need, MatchCriterion.CREDENTIAL) : 0;
        long domainYears = ScoreExpression.weight(need, MatchCriterion.DOMAIN_YEARS);
        eachClass((standing, years) -> losses.add(ScoreExpression.ONE
                * (credential * (BEST_STANDING - standing) / BEST_STANDING
                        + domainYears * (MOST_YEARS - years) / MOST_YEARS)));
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
