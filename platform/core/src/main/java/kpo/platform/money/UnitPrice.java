package kpo.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The price of one hour or one unit. It may have more decimals than money has, six at most: it is multiplied first, and
 * only the product is rounded. Column {@code numeric(19,6)}.
 */
@Embeddable
@Schema(name = "UnitPrice", description = "The price of one hour or one unit, six decimals at most")
public record UnitPrice(
        @JsonProperty(required = true)
                @Column(nullable = false, precision = 19, scale = 6)
                @Schema(description = "Decimal text", examples = "3250.00", pattern = "^[0-9]{1,13}(\\.[0-9]{1,6})?$")
                BigDecimal amount,
        @JsonProperty(required = true)
                @Column(nullable = false, length = 3)
                @CurrencyCode
                @Schema(description = "ISO 4217", examples = "INR")
                String currency) {

    private static final int DECIMALS = 6;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(13);

    /** @throws IllegalArgumentException where the currency is unknown, the amount negative, too fine or too large */
    @JsonCreator
    public UnitPrice {
        if (amount == null || amount.signum() < 0) {
            throw new InvalidAmountException("A unit price is a number that is not negative.");
        }
        if (amount.compareTo(LIMIT) >= 0) {
            throw new InvalidAmountException("A unit price has 13 digits before the point at most.");
        }
        currency = Currencies.require(currency);
        try {
            // One form for one value, whatever scale the column brings back: never fewer decimals than the currency.
            BigDecimal bare =
                    amount.setScale(DECIMALS, RoundingMode.UNNECESSARY).stripTrailingZeros();
            amount = bare.setScale(Math.max(bare.scale(), Currencies.exponent(currency)), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new InvalidAmountException("A unit price has 6 decimals at most.");
        }
    }
}
