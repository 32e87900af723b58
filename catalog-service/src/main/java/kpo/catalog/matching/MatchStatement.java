package kpo.catalog.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kpo.catalog.search.FacetStep;
import kpo.catalog.search.NarrowRow;
import kpo.catalog.search.Parameters;

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

        private final int of;
        private final int rest;

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

    private static final String FRESH =
            """
            fresh as materialized (
                select 0 as chunk, case when e.open then '00000000-0000-0000-0000-000000000000' else e.provider_id end
                    as audience, e.parent_organisation, f.facet, cast(count(*) as integer) as experts,
                    array_agg(e.nr order by e.nr) as nrs, cast(null as bit(65536)) as bits
                from expert_search e cross join unnest(expert_facets(e)) as f (facet)
                where e.nr = any((select nrs from stale)::integer[]) and e.status = 'VETTED' group by 2, 3, 4),""";

    private static final String SAME = "l.chunk = u.chunk and l.audience = u.audience";

    private final Candidates.Question question;
    private final MatchRequest need;
    private final Part part;
    private final boolean besideStale;
    private final Parameters parameters = new Parameters();
    private final List<FilterStep> steps;
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
        List<FilterStep> all = question.steps();
        Stream<MatchFilter> besideTheLists = Stream.of(
                        need.excludedEmployers().isEmpty() ? null : MatchFilter.EXCLUDED_EMPLOYER,
                        need.competitors() == null ? null : MatchFilter.COMPETITOR,
                        need.leastWeeklyMinutes() == null ? null : MatchFilter.CAPACITY)
                .filter(Objects::nonNull);
        this.counted = Stream.concat(all.stream().map(FilterStep::filter), besideTheLists)
                .distinct()
                .toList();
        this.steps = all.stream()
                .sorted(Comparator.comparing(step -> step.filter() != MatchFilter.SKILLS))
                .toList();
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
        String explained =
                "cast(%s as uuid[])".formatted(parameters.add(need.explain().toArray(UUID[]::new)));
        String score = new ScoreExpression(need, question.overlaps(), parameters).hundredths();
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
                        where c.loss > (select loss from edge) and (%d - c.loss + %d) / %d >= (select score from bar)))),
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
                        unwanted(),
                        both(this::hits),
                        both((lists, listed) -> inClasses(lists, listed, few)),
                        FIRST_ROWS / part.of,
                        score,
                        few,
                        limit,
                        score,
                        (long) ScoreExpression.ONE * ScoreExpression.ONE,
                        ScoreExpression.ONE / 2,
                        ScoreExpression.ONE,
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
        String domain = "class:%s=".formatted(need.domain());
        // The classes of a domain stand side by side: one walk instead of a search for each.
        return """
                select h.listed, l.chunk, l.audience, w.loss, l.experts, l.nrs
                from hit h cross join lateral (
                    select * from %s where chunk = h.chunk and audience = h.audience and facet >= %s and facet <= %s offset 0) l
                join unnest(%s, cast(%s as bigint[])) as w (facet, loss) on w.facet = l.facet
                where h.listed = %s and h.ours and h.nrs <> '{}' and (select experts from left_over) > %s"""
                .formatted(
                        lists, parameters.add(domain), parameters.add(domain + "~"), classes(), losses(), listed, few);
    }

    private String unwanted() {
        StringBuilder text = new StringBuilder();
        for (MatchFilter filter : counted) {
            PastWork.unwanted(filter, need, parameters)
                    .ifPresent(numbers -> text.append("%s as materialized (select (%s) as nrs),"
                            .formatted(filter.name().toLowerCase(Locale.ROOT), numbers)));
        }
        return text.toString();
    }

    /** For each list of vetted experts, how many stay after each filter, and who stays in the end. */
    private String hits(String lists, boolean listed) {
        boolean mayBeStale = listed && besideStale;
        StringBuilder chain = new StringBuilder();
        Map<MatchFilter, Integer> lastSteps = new EnumMap<>(MatchFilter.class);
        chain.append(steps.get(0).step().first(lists, SAME, true, parameters))
                .append(" cross join lateral (select %s as nrs offset 0) s1"
                        .formatted(mayBeStale ? "case when g.nrs = '{}' then a.nrs else a.nrs - g.nrs end" : "a.nrs"));
        lastSteps.put(steps.get(0).filter(), 1);
        int last = 1;
        for (FilterStep step : steps.subList(1, steps.size())) {
            chain.append(
                    listed && step.filter() == MatchFilter.OVERLAP
                            ? enoughOverlap(++last)
                            : step.step().next(++last, lists, SAME, parameters));
            lastSteps.put(step.filter(), last);
        }
        // The domain is asked for after the skills.
        lastSteps.merge(MatchFilter.SKILLS, lastSteps.get(MatchFilter.DOMAIN), Math::max);
        for (MatchFilter filter : List.of(MatchFilter.EXCLUDED_EMPLOYER, MatchFilter.COMPETITOR)) {
            if (counted.contains(filter)) {
                chain.append(" cross join lateral (select s%d.nrs - (select nrs from %s) as nrs offset 0) s%d"
                        .formatted(last, filter.name().toLowerCase(Locale.ROOT), ++last));
                lastSteps.put(filter, last);
            }
        }
        if (counted.contains(MatchFilter.CAPACITY)) {
            last = capacity(chain, last, lists);
            lastSteps.put(MatchFilter.CAPACITY, last);
        } else {
            chain.append(" cross join lateral (select cast('{}' as free_week[]) as free) fr");
        }

        StringBuilder text = new StringBuilder();
        text.append(
                "select u.chunk, u.audience, %s as listed, coalesce(u.parent_organisation = %s, true) as ours, %s as n0"
                        .formatted(listed, parameters.add(question.client()), experts("u", mayBeStale)));
        for (int i = 0; i < counted.size(); i++) {
            MatchFilter filter = counted.get(i);
            // The lists of skills are shorter than that of the domain and cut first; its own length is known without
            // it.
            String count = filter == MatchFilter.DOMAIN
                    ? "coalesce(d.experts, 0)"
                    : "cardinality(s%d.nrs)".formatted(lastSteps.get(filter));
            text.append(", %s as n%d".formatted(count, i + 1));
        }
        text.append(", s%d.nrs, fr.free from %s u cross join stale g".formatted(last, lists));
        text.append(" left join lateral (select %s as experts from %s l where %s and l.facet = %s) d on true"
                .formatted(experts("l", mayBeStale), lists, SAME, parameters.add("domain:" + need.domain())));
        text.append(chain).append(" where u.facet = 'status:VETTED'");
        if (!besideStale) {
            text.append(" and g.nrs = '{}'");
        }
        if (part != Part.WHOLE) {
            text.append(" and u.chunk %% %d = %s".formatted(part.of, parameters.number(part.rest)));
        }
        return text.toString();
    }

    /** By each one's shift: there are too many shifts to unite their lists, as one does of changed rows. */
    private String enoughOverlap(int number) {
        byte[] enough = new byte
                [question.enoughHours().stream().mapToInt(id -> id).max().orElse(0) + 1];
        question.enoughHours().forEach(id -> enough[id] = 1);
        String known = "cast(%s as bytea)".formatted(parameters.add(enough));
        String before = "s%d.nrs".formatted(number - 1);
        // What "||" gives is in memory, so that it is not fetched for every number anew.
        return """
                 cross join lateral (select (select h.hours || '' from expert_shift h \
                where h.chunk = u.chunk and %1$s <> '{}') as hours offset 0) w \
                cross join lateral (select array(select n from ( \
                select n, (get_byte(w.hours, (n & 65535) * 2) << 8) + get_byte(w.hours, (n & 65535) * 2 + 1) as shift \
                from (select unnest(%1$s) as n) n offset 0) m where case when shift < %2$s then get_byte(%3$s, shift) = 1 else false end) \
                as nrs offset 0) s%4$d"""
                .formatted(before, parameters.add(enough.length), known, number);
    }

    /**
     * Of those with bookings, hours or days off of their own the free minutes are counted; of the others they are the
     * week's.
     *
     * @return the last step
     */
    private int capacity(StringBuilder chain, int before, String lists) {
        int booked = before + 1;
        int others = before + 2;
        int enough = before + 3;
        int least = need.leastWeeklyMinutes();
        chain.append(FacetStep.keep(Stream.of("booked:yes")).next(booked, lists, SAME, parameters))
                .append(
                        """
                         cross join lateral (select coalesce(array_agg(m), '{}') as free, \
                        coalesce(array_agg(m.nr order by m.nr), '{}') as nrs from free_weekly_minutes_of(s%d.nrs, %s, %s) m \
                        where s%d.nrs <> '{}' and m.minutes >= %s and not m.absent) fr \
                        cross join lateral (select s%d.nrs - s%d.nrs as nrs offset 0) s%d"""
                                .formatted(
                                        booked,
                                        parameters.day(need.startsOn()),
                                        parameters.day(need.periodEndsOn()),
                                        booked,
                                        parameters.number(least),
                                        before,
                                        booked,
                                        others))
                .append(FacetStep.minutesAWeek(least).next(enough, lists, SAME, parameters))
                .append(" cross join lateral (select s%d.nrs | fr.nrs as nrs offset 0) s%d"
                        .formatted(enough, enough + 1));
        return enough + 1;
    }

    private static String experts(String list, boolean mayBeStale) {
        return mayBeStale
                ? "case when g.nrs = '{}' then %1$s.experts else cardinality(%1$s.nrs - g.nrs) end".formatted(list)
                : list + ".experts";
    }

    private String totals() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i <= counted.size(); i++) {
            columns.add("coalesce(sum(n%1$d), 0) as n%1$d".formatted(i));
        }
        columns.add("coalesce(sum(n%d) filter (where ours), 0) as ours".formatted(counted.size()));
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
