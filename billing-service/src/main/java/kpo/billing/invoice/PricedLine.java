package kpo.billing.invoice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import kpo.billing.charge.BillableGroup;
import kpo.billing.fx.FxQuote;
import kpo.platform.money.Money;

/**
 * What a group of work comes to on an invoice. Rounded once, at the end, over the summed minutes: never per charge,
 * never a converted hourly rate (invariant 10).
 *
 * @param sourceAmount in the currency of the rate; kept to 12 decimals for display, money is never made from it
 * @param fx null where the currency is the invoice's own
 */
record PricedLine(BillableGroup work, BigDecimal sourceAmount, FxQuote fx, Money net) {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int SOURCE_DECIMALS = 12;

    /** What rounds to less than 10^15, the first amount that is no money. */
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(15).subtract(BigDecimal.ONE);

    /** @param fx from the work's currency to the invoice's; may be null where they are the same */
    static PricedLine of(BillableGroup work, String currency, FxQuote fx) {
        boolean converted = !work.currency().equals(currency);
        if (converted && fx == null) {
            throw new IllegalArgumentException("%s is no %s without a rate".formatted(work.currency(), currency));
        }
        BigDecimal product = product(work);
        BigDecimal per = work.minutes() == null ? BigDecimal.ONE : MINUTES_PER_HOUR;
        // The product is exact. It is divided last, so that a half that is to be rounded up is met exactly.
        BigDecimal exact = (converted ? fx.convert(product) : product).divide(per, MathContext.DECIMAL128);
        BigDecimal source = product.divide(per, SOURCE_DECIMALS, RoundingMode.HALF_UP);
        requireMoney(source);
        requireMoney(exact);
        return new PricedLine(work, source, converted ? fx : null, Money.rounded(exact, currency));
    }

    private static void requireMoney(BigDecimal amount) {
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw InvoiceProblem.AMOUNT_TOO_LARGE.because("The work of a line comes to %s.", amount.toBigInteger());
        }
    }

    private static BigDecimal product(BillableGroup work) {
        return switch (work.kind()) {
            case TIME ->
                BigDecimal.valueOf(work.minutes())
                        .multiply(work.rate().unitPrice().amount());
            case UNITS -> work.quantity().multiply(work.rate().unitPrice().amount());
            case PASS_THROUGH -> work.amount().amount();
        };
    }
}
