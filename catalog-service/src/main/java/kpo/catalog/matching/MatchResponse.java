package kpo.catalog.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import kpo.catalog.provider.ProviderKind;
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
            @Schema(examples = "Expert 5f2c1a") String label,
            @Schema(description = "Absent for clients", examples = "Asha Rao") String name,
            UUID providerId,
            ProviderKind providerKind,
            @Schema(description = "Where the expert works", examples = "IN") String country,
            @Schema(examples = "Asia/Kolkata") String zone,
            @Schema(description = "0 to 100, two decimals: the points of the contributions", examples = "83.40")
                    BigDecimal score,
            @Schema(description = "Absent where nothing of the week was asked for") MatchAvailability availability,
            @Schema(description = "Absent where none was asked for") OverlapMinutes overlap,
            List<Contribution> contributions) {

        private Ranked withoutName() {
            return new Ranked(
                    rank,
                    expertId,
                    label,
                    null,
                    providerId,
                    providerKind,
                    country,
                    zone,
                    score,
                    availability,
                    overlap,
                    contributions);
        }
    }

    /** As it is kept: nobody's name outlives the wish of its bearer in an old run. */
    MatchResponse withoutNames() {
        return new MatchResponse(
                considered,
                removed,
                passed,
                ranking.stream().map(Ranked::withoutName).toList(),
                explained,
                sensitivity);
    }

    /** What became of an expert by name. */
    @Schema(name = "MatchOutcome")
    enum Outcome {
        RANKED,
        REMOVED,
        /** Absent, not vetted, or not to be seen. */
        UNKNOWN
    }

    @Schema(name = "MatchExplanation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Explanation(
            UUID expertId,
            Outcome outcome,
            @Schema(description = "Also behind the limit", examples = "23") Integer rank,
            @Schema(examples = "61.75") BigDecimal score,
            @Schema(description = "Every filter that speaks against the expert") List<Reason> removedBy) {

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
    record Reason(MatchFilter filter, @Schema(examples = "The expert is not available on 2026-10-05.") String why) {}
}
