package kpo.catalog.search;

import static kpo.catalog.search.CountedFacet.*;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FacetCounts", description = "How many of those found have what, the most frequent first")
record FacetCounts(
        @Schema(description = "By claimed domain") List<Count> domains,
        @Schema(description = "By the country of work") List<Count> countries,
        @Schema(description = "By spoken language") List<Count> languages,
        @Schema(description = "By the ISCED level of the highest verified degree") List<Count> degreeLevels,
        @Schema(description = "By the broad field (ISCED-F 2013) of a verified degree") List<Count> degreeFields,
        @Schema(description = "By skill, whatever the level: the 50 most frequent") List<Count> skills,
        @Schema(description = "By seniority, of those who are graded") List<Count> seniorities,
        @Schema(description = "One person or a team") List<Count> partyKinds,
        @Schema(description = "Of a third party or a captive") List<Count> providerKinds,
        @Schema(description = "By the country of a verified licence, as the filter `licence` finds them")
                List<Count> licences,
        @Schema(description = "By the state of the vetting") List<Count> vettingStates) {

    private static final int MOST_SKILLS = 50;

    @Schema(name = "FacetCount", description = "How many have it")
    record Count(
            @Schema(description = "What they have, as the filters name it", examples = "IN") String value,
            @Schema(description = "How many of those found", examples = "1204") long experts) {}

    static FacetCounts of(Map<CountedFacet, Map<String, Long>> counts) {
        return new FacetCounts(
                list(counts, DOMAIN),
                list(counts, COUNTRY),
                list(counts, LANGUAGE),
                list(counts, DEGREE),
                list(counts, FIELD),
                list(counts, SKILL).stream().limit(MOST_SKILLS).toList(),
                list(counts, SENIORITY),
                list(counts, PARTY),
                list(counts, KIND),
                list(counts, LICENCE),
                list(counts, STATUS));
    }

    private static List<Count> list(Map<CountedFacet, Map<String, Long>> counts, CountedFacet facet) {
        return counts.getOrDefault(facet, Map.of()).entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .toList();
    }
}
