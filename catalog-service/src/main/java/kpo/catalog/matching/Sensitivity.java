package kpo.catalog.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * At which weight of one criterion somebody else of the ranking comes first, the other weights keeping their proportion.
 * Before and behind is told as in the ranking: scores have two decimals, and equal ones stand by id. So whoever has the
 * lower id comes first once level, and the other one once ahead by a hundredth, for no rounding hides that. Scores are
 * linear in a weight, so there is one such weight for each rival at most; the nearest on either side counts.
 */
final class Sensitivity {

    private static final int DECIMALS = 4;

    /** Of a score between 0 and 1. */
    private static final int SCORE_DECIMALS = 4;

    private static final BigDecimal LEAST_SCORE = BigDecimal.ONE.movePointLeft(SCORE_DECIMALS);

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
                                    "From this weight on the other one leads; the other weights share the rest as before. Scores"
                                            + " are rounded, so the other one may lead at single weights before it, too, and"
                                            + " level scores near 0 and 1 are not listed",
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
    }

    /**
     * The score of a rival by one weight: {@code whole} where that is 1 and {@code without} where it is 0. Both times
     * {@code others}, the sum of the other weights, by which nothing is divided before it is rounded.
     */
    private record Line(UUID expertId, BigDecimal whole, BigDecimal without, BigDecimal others) {

        private static Line of(Rival rival, MatchCriterion criterion, BigDecimal weight) {
            BigDecimal value =
                    rival.score().contributions().get(criterion.ordinal()).value();
            BigDecimal others = BigDecimal.ONE.subtract(weight);
            return new Line(
                    rival.expertId(), value.multiply(others), rival.points().subtract(weight.multiply(value)), others);
        }

        private BigDecimal scoreAt(BigDecimal weight) {
            return whole.multiply(weight)
                    .add(without.multiply(BigDecimal.ONE.subtract(weight)))
                    .divide(others, SCORE_DECIMALS, RoundingMode.HALF_UP);
        }

        /** As the database compares ids, which {@link UUID#compareTo} does not. */
        private String place() {
            return expertId.toString();
        }

        /** @return null where no weight on that side puts it before the first */
        private BigDecimal passes(Line first, Change change) {
            BigDecimal leadWhole = whole.subtract(first.whole);
            BigDecimal leadWithout = without.subtract(first.without);
            BigDecimal most = change == Change.RAISED ? leadWhole : leadWithout;
            BigDecimal least = place().compareTo(first.place()) < 0 ? BigDecimal.ZERO : LEAST_SCORE.multiply(others);
            // Who is level at most, as where the criterion in which the first one leads has no weight, leads nowhere.
            if (most.signum() <= 0 || most.compareTo(least) < 0) {
                return null;
            }
            // leadWhole x w + leadWithout x (1 - w) = least; at the weight as it was used it is less.
            return least.subtract(leadWithout)
                    .divide(
                            leadWhole.subtract(leadWithout),
                            DECIMALS,
                            change == Change.RAISED ? RoundingMode.CEILING : RoundingMode.FLOOR);
        }
    }

    /** @param ranking the best first */
    static List<Flip> of(MatchRequest need, List<Rival> ranking) {
        List<Flip> flips = new ArrayList<>();
        for (MatchCriterion criterion : MatchCriterion.values()) {
            BigDecimal weight = need.weight(criterion);
            if (weight.compareTo(BigDecimal.ONE) < 0 && ranking.size() > 1) {
                List<Line> lines = ranking.stream()
                        .map(rival -> Line.of(rival, criterion, weight))
                        .toList();
                for (Change change : Change.values()) {
                    nearest(lines, change)
                            .ifPresent(at -> flips.add(new Flip(criterion, weight, change, at, first(lines, at))));
                }
            }
        }
        return flips;
    }

    private static Optional<BigDecimal> nearest(List<Line> lines, Change change) {
        Stream<BigDecimal> passed = lines.stream()
                .skip(1)
                .map(rival -> rival.passes(lines.get(0), change))
                .filter(Objects::nonNull);
        return change == Change.RAISED ? passed.min(Comparator.naturalOrder()) : passed.max(Comparator.naturalOrder());
    }

    private static UUID first(List<Line> lines, BigDecimal weight) {
        return lines.stream()
                .min(Comparator.comparing((Line line) -> line.scoreAt(weight).negate())
                        .thenComparing(Line::place))
                .orElseThrow()
                .expertId();
    }
}
