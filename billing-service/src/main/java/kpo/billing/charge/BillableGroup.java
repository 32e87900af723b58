package kpo.billing.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kpo.billing.ratecard.RateUnit;
import kpo.platform.money.Money;
import kpo.platform.money.UnitPrice;

/**
 * Parts of charges that are billed on one line: one role at one rate, or one amount that is passed through.
 *
 * @param lineKey what its parts have in common
 * @param expertId of its parts; means nothing where the agreement groups by role
 * @param rate null for what is passed through
 * @param minutes sum, null unless it is time
 * @param quantity sum, null unless it is units
 * @param amount null unless it is passed through
 */
public record BillableGroup(
        String lineKey,
        ChargeKind kind,
        String role,
        UUID expertId,
        String description,
        FrozenRate rate,
        Instant frozenAt,
        Long minutes,
        BigDecimal quantity,
        Money amount,
        long chargeCount) {

    /** The constructor that the query of {@link BillableWork} fills. */
    public BillableGroup(
            String lineKey,
            ChargeKind kind,
            String role,
            String expertId,
            String description,
            UUID rateCardId,
            UUID rateLineId,
            BigDecimal unitPrice,
            String priceCurrency,
            RateUnit unit,
            LocalDate validFrom,
            LocalDate validTo,
            String reason,
            Instant frozenAt,
            Long minutes,
            BigDecimal quantity,
            BigDecimal amount,
            String currency,
            long chargeCount) {
        this(
                lineKey,
                kind,
                role,
                expertId == null ? null : UUID.fromString(expertId),
                description,
                rateLineId == null
                        ? null
                        : new FrozenRate(
                                rateCardId,
                                rateLineId,
                                new UnitPrice(unitPrice, priceCurrency),
                                unit,
                                validFrom,
                                validTo,
                                reason),
                frozenAt,
                minutes,
                quantity,
                amount == null ? null : new Money(amount, currency),
                chargeCount);
    }

    /** In which it was priced. */
    public String currency() {
        return rate == null ? amount.currency() : rate.unitPrice().currency();
    }
}
