package kpo.catalog.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * At which weight of one criterion somebody else of the ranking comes first, the other weights keeping their proportion.
 * Scores are linear in a weight, so there is one such weight for each rival at most; the nearest on either side counts.
 */
final class Sensitivity {

    private static final int DECIMALS = 4;

    private Sensitivity() {}

    /** Which way a weight moves. */
    @Schema(name = "MatchWeightChange")
    enum Change {
        RAISED,
        LOWERED
    }

    @Schema(name = "MatchFlip", description = "A change of one weight that puts somebody else first")
    record Flip(
            MatchCriterion criterion,
            @Schema(description = "As it was used", examples = "0.30") BigDecimal weight,
            Change change,
            @Schema(
                            description =
                                    "From this weight on the other one leads; the other weights share the rest as before",
                            examples = "0.4125")
                    BigDecimal flipsAt,
            @Schema(description = "Who comes first then") UUID expertId) {}

    /** What of a ranked expert decides. @param points all of them, exactly */
    record Rival(UUID expertId, MatchScore score, BigDecimal points) {

        Rival(UUID expertId, MatchScore score) {
            this(
                    expertId,
                    score,
                    score.contributions().stream()
                            .map(contribution -> contribution.weight().multiply(contribution.value()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        private BigDecimal value(MatchCriterion criterion) {
            return score.contributions().get(criterion.ordinal()).value();
        }

        /** The points of the other criteria, as if they had the whole weight. */
        private BigDecimal rest(MatchCriterion criterion, BigDecimal weight) {
            Contribution own = score.contributions().get(criterion.ordinal());
            return points.subtract(own.weight().multiply(own.value()))
                    .divide(BigDecimal.ONE.subtract(weight), 20, RoundingMode.HALF_UP);
        }
    }

    /** @param ranking the best first */
    static List<Flip> of(MatchRequest need, List<Rival> ranking) {
        List<Flip> flips = new ArrayList<>();
        for (MatchCriterion criterion : MatchCriterion.values()) {
            BigDecimal weight = need.weight(criterion);
            if (weight.compareTo(BigDecimal.ONE) < 0 && ranking.size() > 1) {
                Flip raised = null;
                Flip lowered = null;
                BigDecimal restOfFirst = ranking.get(0).rest(criterion, weight);
                for (Rival rival : ranking.subList(1, ranking.size())) {
                    Flip flip = flip(criterion, weight, ranking.get(0), restOfFirst, rival);
                    if (flip != null && flip.change() == Change.RAISED) {
                        raised = raised == null || flip.flipsAt().compareTo(raised.flipsAt()) < 0 ? flip : raised;
                    } else if (flip != null) {
                        lowered = lowered == null || flip.flipsAt().compareTo(lowered.flipsAt()) > 0 ? flip : lowered;
                    }
                }
                if (raised != null) {
                    flips.add(raised);
                }
                if (lowered != null) {
                    flips.add(lowered);
                }
            }
        }
        return flips;
    }

    /** @return null where no weight puts the rival first */
    private static Flip flip(
            MatchCriterion criterion, BigDecimal weight, Rival first, BigDecimal restOfFirst, Rival rival) {
        BigDecimal lead = first.value(criterion).subtract(rival.value(criterion));
        BigDecimal leadOfRest = restOfFirst.subtract(rival.rest(criterion, weight));
        // lead x w + leadOfRest x (1 - w) = 0; who leads in both, or nowhere else, is never passed.
        if (lead.signum() * leadOfRest.signum() >= 0) {
            return null;
        }
        Change change = lead.signum() < 0 ? Change.RAISED : Change.LOWERED;
        BigDecimal even = leadOfRest.divide(
                leadOfRest.subtract(lead),
                DECIMALS,
                change == Change.RAISED ? RoundingMode.CEILING : RoundingMode.FLOOR);
        return new Flip(criterion, weight, change, even, rival.expertId());
    }
}
