package kpo.billing.fx;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stored rate as it is used for one conversion, and why this one. The rate says how many units of {@code quote} one
 * unit of {@code base} buys, so a conversion from the quote currency divides.
 *
 * @param rateId null where both currencies are the same and nothing is converted
 * @param computedFrom the two published rates of a cross rate; empty for a published one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "FxQuote", description = "A stored rate as it is used for one conversion, and why this one")
public record FxQuote(
        UUID rateId,
        @Schema(description = "One unit of this currency...", examples = "USD") String base,
        @Schema(description = "...buys `rate` units of this one", examples = "INR") String quote,
        @Schema(description = "Decimal text", examples = "88.4275") BigDecimal rate,
        @Schema(examples = "2026-10-30") LocalDate publishedOn,
        @Schema(examples = "ECB") String source,
        @Schema(description = "The currency that is converted", examples = "INR") String from,
        @Schema(description = "The currency it becomes", examples = "USD") String to,
        @Schema(description = "For a cross rate: the two published rates it was computed from")
                List<FxQuote> computedFrom,
        @Schema(description = "Why this rate", examples = "Published on the day.") String reason) {

    public FxQuote {
        computedFrom = computedFrom == null ? List.of() : List.copyOf(computedFrom);
    }

    static FxQuote identity(String currency, LocalDate on) {
        return new FxQuote(
                null,
                currency,
                currency,
                BigDecimal.ONE,
                on,
                null,
                currency,
                currency,
                List.of(),
                "The same currency.");
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    @Schema(
            description = "What is done with an amount",
            enumeration = {"MULTIPLY", "DIVIDE"},
            examples = "DIVIDE")
    public String direction() {
        return divides() ? "DIVIDE" : "MULTIPLY";
    }

    /** True where the conversion runs against the rate's direction. */
    public boolean divides() {
        return !from.equals(base);
    }

    /** Not rounded to the currency: that happens once, when the figure becomes money (invariant 10). */
    public BigDecimal convert(BigDecimal amount) {
        return divides() ? amount.divide(rate, MathContext.DECIMAL128) : amount.multiply(rate, MathContext.DECIMAL128);
    }
}
