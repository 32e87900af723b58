package kpo.catalog.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FacetCounts", description = "How many of those found have what, the most frequent first")
record FacetCounts(
        @Schema(description = "By claimed domain") List<Count> domains,
        @Schema(description = "By the country of work") List<Count> countries,
        @Schema(description = "By spoken language") List<Count> languages,
        @Schema(description = "By the ISCED level of the highest verified degree") List<Count> degreeLevels,
        @Schema(description = "By skill, whatever the level: the 50 most frequent") List<Count> skills) {

    private static final int MOST_SKILLS = 50;

    @Schema(name = "FacetCount", description = "How many have it")
    record Count(
            @Schema(description = "What they have, as the filters name it", examples = "IN") String value,
            @Schema(description = "How many of those found", examples = "1204") long experts) {}

    static FacetCounts of(Function<String, Map<String, Long>> counts) {
        return new FacetCounts(
                list(counts.apply("domain")),
                list(counts.apply("country")),
                list(counts.apply("language")),
                list(counts.apply("degree")),
                list(counts.apply("skill")).stream().limit(MOST_SKILLS).toList());
    }

    private static List<Count> list(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> new Count(count.getKey(), count.getValue()))
                .toList();
    }
}
