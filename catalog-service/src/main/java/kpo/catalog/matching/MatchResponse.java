package kpo.catalog.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.expert.VettingStatus;
import kpo.catalog.provider.ProviderKind;
import kpo.catalog.search.NarrowRow;
import kpo.platform.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Match", description = "Who fits, in what order, and why; and why others do not")
record MatchResponse(
        @Schema(description = "Vetted experts that you may see", examples = "120") int considered,
        @Schema(description = "By each filter, in the order of the filters; an expert counts at the first that fails")
                List<Removed> removed,
        @Schema(description = "Experts whom no filter removed", examples = "7") int passed,
        @Schema(description = "The best of them; equal scores by id") List<Ranked> ranking,
        @Schema(description = "For each expert of `explain`") List<Explanation> explained,
        @Schema(description = "Changes of one weight that put somebody else of the ranking first")
                List<Sensitivity.Flip> sensitivity) {

    @Schema(name = "MatchRemoved")
    record Removed(MatchFilter filter, @Schema(examples = "31") int count) {}

    @Schema(name = "RankedExpert")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ranked(
            @Schema(examples = "1") int rank,
            UUID expertId,
            @Schema(examples = "Expert 5f2c1a09b3") String label,
            @Schema(description = "Absent for clients to whom it is not disclosed", examples = "Asha Rao") String name,
            UUID providerId,
            ProviderKind providerKind,
            @Schema(description = "Where the expert works", examples = "IN") String country,
            @Schema(
                            description =
                                    NarrowRow.CENTRE_COUNTRY + "; absent in runs that were kept before it was told",
                            examples = "IN")
                    String centreCountry,
            @Schema(examples = "Asia/Kolkata") String zone,
            @Schema(
                            description = "0 to 100, two decimals: the sum of the points, rounded half up once",
                            examples = "83.40")
                    BigDecimal score,
            @Schema(description = "Absent where nothing of the week was asked for") MatchAvailability availability,
            @Schema(description = "Absent where none was asked for") OverlapMinutes overlap,
            List<Contribution> contributions) {

        private Ranked named(String name) {
            return new Ranked(
                    rank,
                    expertId,
                    label,
                    name,
                    providerId,
                    providerKind,
                    country,
                    centreCountry,
                    zone,
                    score,
                    availability,
                    overlap,
                    contributions);
        }
    }

    /** As it is kept: nobody's name outlives the wish of its bearer in an old run. */
    MatchResponse withoutNames() {
        return named(Map.of());
    }

    /** @param names of the experts whom the reader may know */
    MatchResponse named(Map<UUID, String> names) {
        return new MatchResponse(
                considered,
                removed,
                passed,
                ranking.stream()
                        .map(ranked -> ranked.named(names.get(ranked.expertId())))
                        .toList(),
                explained,
                sensitivity);
    }

    /** What was decided, and not how it is told: words and figures are added while a run is kept. */
    record Decision(int passed, List<Removed> removed, List<Place> ranking, List<Verdict> explained) {

        private record Place(UUID expertId, BigDecimal score, List<Value> values) {}

        private record Value(MatchCriterion criterion, BigDecimal value, String reason) {}

        private record Verdict(
                UUID expertId, Outcome outcome, Integer rank, BigDecimal score, List<MatchFilter> removedBy) {}

        private static Place place(Ranked ranked) {
            return new Place(
                    ranked.expertId(),
                    ranked.score(),
                    ranked.contributions().stream()
                            .map(c -> new Value(c.criterion(), comparable(c.value()), c.reason()))
                            .toList());
        }

        /** Values of runs that were kept before had four decimals. */
        private static BigDecimal comparable(BigDecimal value) {
            return value.setScale(4, RoundingMode.HALF_UP);
        }

        private static Verdict verdict(Explanation explained) {
            return new Verdict(
                    explained.expertId(),
                    explained.outcome(),
                    explained.rank(),
                    explained.score(),
                    explained.removedBy() == null
                            ? null
                            : explained.removedBy().stream().map(Reason::filter).toList());
        }
    }

    Decision decision() {
        return new Decision(
                passed,
                removed.stream().filter(by -> by.count() > 0).toList(),
                ranking.stream().map(Decision::place).toList(),
                explained.stream().map(Decision::verdict).toList());
    }

    /** What became of an expert by name. */
    @Schema(name = "MatchOutcome")
    enum Outcome {
        RANKED,
        REMOVED,
        /** Absent, or not to be seen: to most callers whoever is not vetted. */
        UNKNOWN
    }

    @Schema(name = "MatchExplanation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explanation(
            UUID expertId,
            Outcome outcome,
            @Schema(description = "Also behind the limit", examples = "23") Integer rank,
            @Schema(examples = "61.75") BigDecimal score,
            @Schema(
                            description = "Every filter that speaks against the expert; of who was never submitted"
                                    + " NOT_VETTED alone")
                    List<Reason> removedBy) {

        static Explanation ranked(UUID expertId, int rank, BigDecimal score) {
            return new Explanation(expertId, Outcome.RANKED, rank, score, null);
        }

        static Explanation removed(UUID expertId, List<Reason> removedBy) {
            return new Explanation(expertId, Outcome.REMOVED, null, null, removedBy);
        }

        static Explanation unknown(UUID expertId) {
            return new Explanation(expertId, Outcome.UNKNOWN, null, null, null);
        }
    }

    @Schema(name = "MatchRemovalReason")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(
            MatchFilter filter,
            @Schema(
                            description = "With NOT_VETTED: in which state of the vetting the expert is",
                            examples = "SCREENING")
                    VettingStatus vettingState,
            @Schema(description = "With OVERLAP") OverlapMinutes overlap,
            @Schema(
                            description =
                                    "With COMPETITOR: the first day on which the cooling-off time is over; absent while the work lasts",
                            examples = "2027-03-15")
                    LocalDate freeFrom,
            @Schema(
                            implementation = String.class,
                            description = "In the language that Accept-Language asks for",
                            examples = "The expert is not available on 2026-10-05.")
                    Sentence why) {}
}
