package kpo.catalog.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import kpo.catalog.search.FacetStep;
import kpo.catalog.taxonomy.Predecessors;

/** One thing that a requirement asks of a candidate, and the filter that it belongs to. */
record FilterStep(MatchFilter filter, FacetStep step) {

    /**
     * What the lists tell, in the order of the filters.
     *
     * @param hours the shifts with enough overlap
     * @param places facets of those that are near enough; null where any will do
     */
    static List<FilterStep> all(MatchRequest need, Collection<Integer> hours, Collection<String> places) {
        List<FilterStep> steps = new ArrayList<>();
        add(steps, MatchFilter.DOMAIN, FacetStep.keep(Stream.of("domain:" + need.domain())));
        need.skills().stream()
                .filter(skill -> skill.minimumLevel() != null)
                .map(skill -> FacetStep.skill(skill.code(), skill.minimumLevel()))
                .forEach(step -> add(steps, MatchFilter.SKILLS, step));
        if (need.minimumDegreeLevel() != null) {
            add(steps, MatchFilter.DEGREE, FacetStep.degree(need.minimumDegreeLevel()));
        }
        need.requiredCredentials()
                .forEach(type -> add(steps, MatchFilter.CREDENTIALS, FacetStep.credential(type, need.startsOn())));
        need.languages().stream()
                .filter(language -> language.minimum() != null)
                .map(language -> FacetStep.language(language.tag(), language.minimum()))
                .forEach(step -> add(steps, MatchFilter.LANGUAGES, step));
        if (!need.countries().isEmpty()) {
            add(
                    steps,
                    MatchFilter.COUNTRY,
                    FacetStep.keep(need.countries().stream().map(c -> "country:" + c)));
        }
        add(steps, MatchFilter.START, FacetStep.availableOn(need.startsOn()));
        if (need.overlap() != null) {
            add(steps, MatchFilter.OVERLAP, FacetStep.keep(hours.stream().map(id -> "hours:" + id)));
        }
        if (!need.excludedProviders().isEmpty()) {
            add(
                    steps,
                    MatchFilter.EXCLUDED_PROVIDER,
                    FacetStep.drop(need.excludedProviders().stream().map(id -> "provider:" + id)));
        }
        if (need.centre() != null && need.centre().kinds() != null) {
            add(
                    steps,
                    MatchFilter.CENTRE,
                    FacetStep.keep(need.centre().kinds().stream().map(kind -> "kind:" + kind)));
        }
        if (places != null) {
            add(steps, MatchFilter.CENTRE, FacetStep.keep(places.stream()));
        }
        return steps;
    }

    private static void add(List<FilterStep> steps, MatchFilter filter, FacetStep step) {
        steps.add(new FilterStep(filter, step));
    }

    FilterStep widened(Predecessors older) {
        return new FilterStep(filter, step.widened(older));
    }

    boolean passes(Collection<String> facets) {
        return step.passes(facets);
    }
}
