package kpo.billing.agreement;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kpo.billing.fx.FxQuote;
import kpo.platform.money.Decimals;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate that the parties fixed; it comes before every published one (invariant 16). */
@Embeddable
@Schema(name = "FixedFx", description = "One unit of `base` buys `rate` units of `quote`")
public record FixedFx(
        @NotNull @CurrencyCode @Schema(examples = "USD") String base,
        @NotNull @CurrencyCode @Schema(examples = "INR") String quote,
        @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @Digits(integer = 10, fraction = 10)
                @Schema(description = "Decimal text", examples = "88.4275")
                BigDecimal rate) {

    /** How a conversion names the parties as the source of its rate. */
    static final String SOURCE = "AGREEMENT";

    public FixedFx {
        // One form for one value, whatever scale the column brings back.
        rate = Decimals.trimmed(rate, 0);
    }

    boolean joins(String one, String other) {
        return base.equals(one) && quote.equals(other) || base.equals(other) && quote.equals(one);
    }

    FxQuote quote(String from, String to, LocalDate agreedOn) {
        return new FxQuote(
                null, base, quote, rate, agreedOn, SOURCE, from, to, List.of(), "Fixed in the billing agreement.");
    }
}
