package kpo.billing.fx;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A rate as its source published it")
record RecordFxRateRequest(
        @NotNull @CurrencyCode @Schema(description = "One unit of this currency...", examples = "USD") String base,
        @NotNull @CurrencyCode @Schema(description = "...buys `rate` units of this one", examples = "INR") String quote,
        @NotNull
                @Digits(integer = 10, fraction = FxRate.DECIMALS)
                @Schema(description = "Decimal text, above 0, ten decimals at most", examples = "88.4275")
                BigDecimal rate,
        @NotNull @Schema(examples = "2026-10-30") LocalDate publishedOn,
        @NotNull
                @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,19}")
                @Schema(description = "Who published it", examples = "RBI")
                String source,
        @Schema(
                        description =
                                "True where a jump of more than 25 % against the last rate was looked at and is right",
                        examples = "false")
                Boolean confirmJump) {

    boolean confirmsJump() {
        return Boolean.TRUE.equals(confirmJump);
    }
}
