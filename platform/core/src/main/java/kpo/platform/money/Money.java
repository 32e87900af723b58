package kpo.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount that can be owed: as many decimals as the currency has (ISO 4217), never more. Arithmetic stays in one
 * currency. In JSON {@code {"amount": "1250.00", "currency": "USD"}}; column {@code numeric(19,4)}.
 */
@Embeddable
@Schema(name = "Money", description = "An amount with exactly the decimals of its currency")
public record Money(
        @JsonProperty(required = true)
                @Column(nullable = false, precision = 19, scale = 4)
                @Schema(description = "Decimal text", examples = "1250.00", pattern = "^-?[0-9]{1,15}(\\.[0-9]{1,4})?$")
                BigDecimal amount,
        @JsonProperty(required = true)
                @Column(nullable = false, length = 3)
                @CurrencyCode
                @Schema(description = "ISO 4217", examples = "USD")
                String currency) {

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15);

    /** @throws IllegalArgumentException where the currency is unknown or the amount has more decimals than it */
    @JsonCreator
    public Money {
        if (amount == null) {
            throw new InvalidAmountException("An amount of money needs a number.");
        }
        currency = Currencies.require(currency);
        try {
            amount = amount.setScale(Currencies.exponent(currency), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new InvalidAmountException(
                    "%s has %d decimals at most.".formatted(currency, Currencies.exponent(currency)));
        }
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new InvalidAmountException("An amount has 15 digits before the point at most.");
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The only place where a computed figure becomes an amount: half up, once (invariant 10). */
    public static Money rounded(BigDecimal exact, String currency) {
        return new Money(exact.setScale(Currencies.exponent(currency), RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public static Money sum(List<Money> amounts, String currency) {
        return amounts.stream().reduce(zero(currency), Money::plus);
    }

    /**
     * Spreads this amount over shares in proportion to {@code weights} so that the shares add up to it exactly: each
     * share is rounded down, the units left over go to the largest remainders, ties to the lowest index (invariant 15).
     *
     * @param weights not negative, at least one above 0
     */
    public List<Money> allocate(List<BigDecimal> weights) {
        BigDecimal total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("Weights are not negative and at least one is above zero.");
        }
        int exponent = Currencies.exponent(currency);
        // Whole units and whole weights: integer division leaves exact remainders to compare.
        BigInteger units = amount.abs().movePointRight(exponent).toBigIntegerExact();
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger all = whole(total, scale);
        List<BigInteger> shares = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigInteger[] parts = units.multiply(whole(weight, scale)).divideAndRemainder(all);
            shares.add(parts[0]);
            remainders.add(parts[1]);
        }
        int left = units.subtract(shares.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted((a, b) -> remainders.get(b).compareTo(remainders.get(a)))
                .limit(left)
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        BigInteger sign = BigInteger.valueOf(amount.signum());
        return shares.stream()
                .map(share -> new Money(new BigDecimal(share.multiply(sign), exponent), currency))
                .toList();
    }

    private static BigInteger whole(BigDecimal weight, int scale) {
        return weight.movePointRight(scale).toBigIntegerExact();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s cannot be added without an FX rate.".formatted(currency, other.currency));
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
