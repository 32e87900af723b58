package kpo.catalog.matching;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kpo.catalog.search.FacetStep;
import kpo.catalog.search.Parameters;

/** The filters of a match as intersections of lists, one list of vetted experts at a time. */
final class FilteredLists {

    private static final String SAME = "l.chunk = u.chunk and l.audience = u.audience";

    private final Candidates.Question question;
    private final MatchRequest need;
    private final MatchStatement.Part part;
    private final boolean besideStale;
    private final Parameters parameters;
    private final List<FilterStep> steps;
    private final List<MatchFilter> counted;

    /** @param besideStale whether it is asked beside those whom the lists do not know as they are */
    FilteredLists(Candidates.Question question, MatchStatement.Part part, boolean besideStale, Parameters parameters) {
        this.question = question;
        this.need = question.need();
        this.part = part;
        this.besideStale = besideStale;
        this.parameters = parameters;
        List<FilterStep> all = question.steps();
        Stream<MatchFilter> besideTheLists = Stream.of(
                        need.excludedEmployers().isEmpty() ? null : MatchFilter.EXCLUDED_EMPLOYER,
                        need.competitors() == null ? null : MatchFilter.COMPETITOR,
                        MatchFilter.CAPACITY)
                .filter(Objects::nonNull);
        this.counted = Stream.concat(all.stream().map(FilterStep::filter), besideTheLists)
                .distinct()
                .toList();
        this.steps = all.stream()
                .sorted(Comparator.comparing(step -> step.filter() != MatchFilter.SKILLS))
                .toList();
    }

    /** The filters in the order in which they remove. */
    List<MatchFilter> counted() {
        return counted;
    }

    /** Queries by name, of those whom a filter removes by what they did before. */
    String unwanted() {
        StringBuilder text = new StringBuilder();
        for (MatchFilter filter : counted) {
            PastWork.unwanted(filter, need, parameters)
                    .ifPresent(numbers ->
                            text.append(name(filter) + " as materialized (select (" + numbers + ") as nrs),"));
        }
        return text.toString();
    }

    /** For each list of vetted experts, how many stay after each filter, and who stays in the end. */
    String text(String lists, boolean listed) {
        boolean mayBeStale = listed && besideStale;
        StringBuilder chain = new StringBuilder();
        Map<MatchFilter, Integer> lastSteps = new EnumMap<>(MatchFilter.class);
        chain.append(steps.get(0).step().first(lists, SAME, true, parameters))
                .append(step(1, mayBeStale ? "case when g.nrs = '{}' then a.nrs else a.nrs - g.nrs end" : "a.nrs"));
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
                String without = numbers(last) + " - (select nrs from " + name(filter) + ")";
                chain.append(step(++last, without));
                lastSteps.put(filter, last);
            }
        }
        last = capacity(chain, last, lists);
        lastSteps.put(MatchFilter.CAPACITY, last);

        StringBuilder text = new StringBuilder();
        text.append("select u.chunk, u.audience, " + listed + " as listed, coalesce(u.parent_organisation = "
                + parameters.add(question.client()) + ", true) as ours, " + experts("u", mayBeStale) + " as n0");
        for (int i = 0; i < counted.size(); i++) {
            MatchFilter filter = counted.get(i);
            // The lists of skills are shorter than that of the domain and cut first; its own length is known without
            // it.
            String count = filter == MatchFilter.DOMAIN
                    ? "coalesce(d.experts, 0)"
                    : "cardinality(" + numbers(lastSteps.get(filter)) + ")";
            text.append(", " + count + " as n" + (i + 1));
        }
        text.append(", " + numbers(last) + ", fr.free from " + lists + " u cross join stale g");
        text.append(" left join lateral (select " + experts("l", mayBeStale) + " as experts from " + lists + " l where "
                + SAME + " and l.facet = " + parameters.add("domain:" + need.domain()) + ") d on true");
        text.append(chain).append(" where u.facet = 'status:VETTED'");
        if (!besideStale) {
            text.append(" and g.nrs = '{}'");
        }
        if (part != MatchStatement.Part.WHOLE) {
            text.append(" and u.chunk % " + part.of + " = " + parameters.number(part.rest));
        }
        return text.toString();
    }

    /** By each one's shift: there are too many shifts to unite their lists, as one does of changed rows. */
    private String enoughOverlap(int number) {
        byte[] enough = new byte
                [question.enoughHours().stream().mapToInt(id -> id).max().orElse(0) + 1];
        question.enoughHours().forEach(id -> enough[id] = 1);
        String known = "cast(" + parameters.add(enough) + " as bytea)";
        // What "||" gives is in memory, so that it is not fetched for every number anew.
        return """
                 cross join lateral (select (select h.hours || '' from expert_shift h \
                where h.chunk = u.chunk and %1$s <> '{}') as hours offset 0) w \
                cross join lateral (select array(select n from ( \
                select n, (get_byte(w.hours, (n & 65535) * 2) << 8) + get_byte(w.hours, (n & 65535) * 2 + 1) as shift \
                from (select unnest(%1$s) as n) n offset 0) m where case when shift < %2$s then get_byte(%3$s, shift) = 1 else false end) \
                as nrs offset 0) s%4$d"""
                .formatted(numbers(number - 1), parameters.add(enough.length), known, number);
    }

    /**
     * Of those with bookings, hours or days off of their own the free minutes and days are counted; of the others the
     * minutes are the week's, and nobody is away. Where no minutes are asked for, any number will do.
     *
     * @return the last step
     */
    private int capacity(StringBuilder chain, int before, String lists) {
        int booked = before + 1;
        int others = before + 2;
        Integer least = need.leastWeeklyMinutes();
        chain.append(FacetStep.keep(Stream.of("booked:yes")).next(booked, lists, SAME, parameters))
                .append(
                        """
                         cross join lateral (select coalesce(array_agg(m), '{}') as free, \
                        coalesce(array_agg(m.nr order by m.nr), '{}') as nrs from free_weekly_minutes_of(%1$s, %2$s, %3$s) m \
                        where %1$s <> '{}' and m.minutes >= %4$s and not m.absent) fr"""
                                .formatted(
                                        numbers(booked),
                                        parameters.day(need.startsOn()),
                                        parameters.day(need.periodEndsOn()),
                                        parameters.number(least == null ? 0 : least)))
                .append(step(others, numbers(before) + " - " + numbers(booked)));
        int enough = least == null ? others : others + 1;
        if (least != null) {
            chain.append(FacetStep.minutesAWeek(least).next(enough, lists, SAME, parameters));
        }
        chain.append(step(enough + 1, numbers(enough) + " | fr.nrs"));
        return enough + 1;
    }

    /** "offset 0" keeps the planner from writing one step's work out wherever a later one speaks of it. */
    private static String step(int number, String numbers) {
        return " cross join lateral (select " + numbers + " as nrs offset 0) s" + number;
    }

    /** Who is left after a step. */
    private static String numbers(int step) {
        return "s" + step + ".nrs";
    }

    /** Of the query of those whom the filter removes. */
    private static String name(MatchFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    private static String experts(String list, boolean mayBeStale) {
        return mayBeStale
                ? "case when g.nrs = '{}' then " + list + ".experts else cardinality(" + list + ".nrs - g.nrs) end"
                : list + ".experts";
    }
}
