package kpo.catalog.matching;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "MatchWeights",
        description = "How much each criterion counts, with four decimals at most; they sum to exactly 1")
record MatchWeights(
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.30")
                BigDecimal skill,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.15")
                BigDecimal credential,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.15")
                BigDecimal domainYears,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.10")
                BigDecimal availability,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.10")
                BigDecimal overlap,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.08")
                BigDecimal language,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.05")
                BigDecimal jurisdiction,
        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.07")
                BigDecimal costFit) {

    BigDecimal of(MatchCriterion criterion) {
        return switch (criterion) {
            case SKILL -> skill;
            case CREDENTIAL -> credential;
            case DOMAIN_YEARS -> domainYears;
            case AVAILABILITY -> availability;
            case OVERLAP -> overlap;
            case LANGUAGE -> language;
            case JURISDICTION -> jurisdiction;
            case COST_FIT -> costFit;
        };
    }

    BigDecimal sum() {
        return Arrays.stream(MatchCriterion.values()).map(this::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
