package kpo.billing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.billing.fx.FxQuote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An FX rate as an invoice used it, kept with the invoice: a credit note uses the same one (invariant 13). */
@Schema(name = "FxUsed", description = "The FX rate that was used, in which direction, and why this one")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FxUsed(
        @Schema(description = "Absent where the agreement fixes the rate") UUID rateId,
        @Schema(description = "One unit of this currency...", examples = "USD") String base,
        @Schema(description = "...buys `rate` units of this one", examples = "INR") String quote,
        @Schema(description = "Decimal text", examples = "88.4275") BigDecimal rate,
        Direction direction,
        LocalDate publishedOn,
        @Schema(examples = "ECB") String source,
        @Schema(description = "Why this rate, in words") String reason,
        @Schema(description = "For a cross rate: the published rates it was computed from")
                List<Published> computedFrom) {

    /** How an amount was converted. */
    @Schema(name = "FxDirection")
    enum Direction {
        MULTIPLIED,
        DIVIDED
    }

    /** A rate as its source published it. */
    @Schema(name = "PublishedFxRate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Published(UUID rateId, String base, String quote, BigDecimal rate, LocalDate publishedOn, String source) {

        static Published of(FxQuote quote) {
            return new Published(
                    quote.rateId(), quote.base(), quote.quote(), quote.rate(), quote.publishedOn(), quote.source());
        }
    }

    /** @param quote null where nothing was converted */
    static FxUsed of(FxQuote quote) {
        if (quote == null) {
            return null;
        }
        return new FxUsed(
                quote.rateId(),
                quote.base(),
                quote.quote(),
                quote.rate(),
                quote.divides() ? Direction.DIVIDED : Direction.MULTIPLIED,
                quote.publishedOn(),
                quote.source(),
                quote.reason(),
                quote.computedFrom().stream().map(Published::of).toList());
    }
}
