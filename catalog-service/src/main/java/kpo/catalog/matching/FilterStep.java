package kpo.catalog.matching;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kpo.catalog.expert.CefrLevel;

/**
 * One thing that is asked of a candidate, as facets of the lists: an expert has it who is under any of them.
 *
 * @param keeps whether who has it stays; else who has it goes
 * @param facets those that count; empty where ranges are
 * @param ranges first and last facet of each; empty where facets are
 */
record FilterStep(MatchFilter filter, boolean keeps, List<String> facets, List<Range> ranges) {

    private static final int HIGHEST_SKILL = 5;
    private static final int HIGHEST_DEGREE = 8;

    record Range(String first, String last) {

        boolean holds(String facet) {
            return facet.compareTo(first) >= 0 && facet.compareTo(last) <= 0;
        }
    }

    /** In the order of the filters. */
    static List<FilterStep> all(MatchRequest need, Collection<Integer> hours) {
        List<FilterStep> steps = new ArrayList<>();
        steps.add(keep(MatchFilter.DOMAIN, Stream.of("domain:" + need.domain())));
        need.skills().stream()
                .filter(skill -> skill.minimumLevel() != null)
                .map(skill -> levels(MatchFilter.SKILLS, "skill:" + skill.code(), skill.minimumLevel(), HIGHEST_SKILL))
                .forEach(steps::add);
        if (need.minimumDegreeLevel() != null) {
            steps.add(keep(
                    MatchFilter.DEGREE,
                    IntStream.rangeClosed(need.minimumDegreeLevel(), HIGHEST_DEGREE)
                            .mapToObj(l -> "degree:" + l)));
        }
        need.requiredCredentials().stream()
                .map(type -> new FilterStep(
                        MatchFilter.CREDENTIALS, true, List.of(), after("credential:" + type + "=", need.startsOn())))
                .forEach(steps::add);
        need.languages().stream()
                .filter(language -> language.minimum() != null)
                .map(language -> levels(
                        MatchFilter.LANGUAGES,
                        "language:" + language.tag(),
                        language.minimum().rank(),
                        CefrLevel.C2.rank()))
                .forEach(steps::add);
        if (!need.countries().isEmpty()) {
            steps.add(keep(MatchFilter.COUNTRY, need.countries().stream().map(country -> "country:" + country)));
        }
        steps.add(new FilterStep(MatchFilter.START, false, List.of(), after("available:", need.startsOn())));
        if (need.overlap() != null) {
            steps.add(keep(MatchFilter.OVERLAP, hours.stream().map(id -> "hours:" + id)));
        }
        if (!need.excludedProviders().isEmpty()) {
            List<String> excluded = need.excludedProviders().stream()
                    .map(id -> "provider:" + id)
                    .toList();
            steps.add(new FilterStep(MatchFilter.EXCLUDED_PROVIDER, false, excluded, List.of()));
        }
        return steps;
    }

    private static FilterStep keep(MatchFilter filter, Stream<String> facets) {
        return new FilterStep(filter, true, facets.toList(), List.of());
    }

    private static FilterStep levels(MatchFilter filter, String code, int least, int most) {
        return keep(filter, IntStream.rangeClosed(least, most).mapToObj(level -> code + "=" + level));
    }

    /** All days behind this one: the years behind its year, the months behind its month, the days behind it. */
    private static List<Range> after(String prefix, LocalDate day) {
        String year = prefix + "y" + day.getYear();
        String month = prefix + "m" + YearMonth.from(day);
        String date = prefix + "d" + day;
        Function<String, String> above = facet -> facet + "~";
        return List.of(
                new Range(above.apply(year), prefix + "y~"),
                new Range(above.apply(month), prefix + "m" + day.getYear() + "~"),
                new Range(above.apply(date), prefix + "d" + YearMonth.from(day) + "~"));
    }

    boolean passes(Collection<String> held) {
        boolean has = held.stream()
                .anyMatch(facet -> facets.contains(facet) || ranges.stream().anyMatch(range -> range.holds(facet)));
        return has == keeps;
    }
}
