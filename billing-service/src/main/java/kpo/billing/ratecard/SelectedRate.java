package kpo.billing.ratecard;

import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.money.UnitPrice;

/**
 * A rate as it was chosen.
 *
 * @param validTo null: open
 * @param reason why this line, in words
 */
public record SelectedRate(
        UUID cardId,
        UUID lineId,
        UnitPrice unitPrice,
        RateUnit unit,
        LocalDate validFrom,
        LocalDate validTo,
        String reason) {

    static SelectedRate of(RateCard card, RateLine line, String reason) {
        return new SelectedRate(
                card.id(), line.id(), line.unitPrice(), line.key().unit(), line.validFrom(), line.validTo(), reason);
    }
}
