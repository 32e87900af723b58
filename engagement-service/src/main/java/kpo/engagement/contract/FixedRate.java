package kpo.engagement.contract;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import kpo.platform.money.Decimals;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An FX rate on which both sides agreed: one unit of base costs rate units of quote. */
@Embeddable
@Schema(name = "FixedFxRate", description = "One unit of `base` costs `rate` units of `quote`")
record FixedRate(
        @NotNull @CurrencyCode @Schema(examples = "USD") String base,
        @NotNull @CurrencyCode @Schema(examples = "INR") String quote,
        @NotNull
                @DecimalMin("0.0000000001")
                @Digits(integer = 10, fraction = 10)
                @Schema(description = "Decimal text", examples = "88.4275")
                BigDecimal rate) {

    FixedRate {
        // One form for one value, whatever scale the column brings back.
        rate = Decimals.trimmed(rate, 0);
    }
}
