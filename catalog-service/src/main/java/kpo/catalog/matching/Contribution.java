package kpo.catalog.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kpo.platform.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one criterion adds to a score, and why not more. */
@Schema(name = "MatchContribution", description = "What one criterion adds to the score, and why not more")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contribution(
        MatchCriterion criterion,
        @Schema(examples = "0.30") BigDecimal weight,
        @Schema(
                        description =
                                "0 to 1, with four to twelve decimals; a longer fraction is rounded up in the twelfth",
                        examples = "0.8500")
                BigDecimal value,
        @Schema(description = "100 x weight x value, exactly", examples = "25.50") BigDecimal points,
        @Schema(
                        description = "`not_asked`, `met`, `partly_met`, `not_met`, `claimed_only` or `other_currency`",
                        examples = "partly_met")
                String reason,
        @Schema(
                        implementation = String.class,
                        description = "The reason in words, in the language that Accept-Language asks for",
                        examples = "equity-research 5 of 5, credit-analysis 3 of 5")
                Sentence why,
        @Schema(description = "100 x weight x (1 - value): what could still be won", examples = "4.50")
                BigDecimal openPoints,
        @Schema(
                        implementation = String.class,
                        description = "What would win it; absent where nothing is open",
                        examples = "credit-analysis at level 5")
                Sentence wouldRaise) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int VALUE_DECIMALS = 4;
    private static final int POINT_DECIMALS = 2;

    static Contribution of(MatchCriterion criterion, BigDecimal weight, Rating rating) {
        BigDecimal value = rating.value();
        return new Contribution(
                criterion,
                weight,
                shown(value, VALUE_DECIMALS),
                points(weight, value),
                rating.reason().code(),
                rating.why(),
                points(weight, BigDecimal.ONE.subtract(value)),
                rating.wouldRaise());
    }

    private static BigDecimal points(BigDecimal weight, BigDecimal value) {
        return shown(HUNDRED.multiply(weight).multiply(value), POINT_DECIMALS);
    }

    /** Never rounded, so that the points add up to the score. */
    private static BigDecimal shown(BigDecimal exact, int leastDecimals) {
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.setScale(Math.max(leastDecimals, stripped.scale()), RoundingMode.UNNECESSARY);
    }
}
