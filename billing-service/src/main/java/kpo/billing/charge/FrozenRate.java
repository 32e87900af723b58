package kpo.billing.charge;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import kpo.billing.ratecard.RateUnit;
import kpo.billing.ratecard.SelectedRate;
import kpo.platform.money.UnitPrice;

/** A rate as it was on the rate card when the work was rated; later cards change nothing of it (invariant 8). */
@Embeddable
public record FrozenRate(
        @Column(name = "rate_card_id") UUID cardId,
        @Column(name = "rate_line_id") UUID lineId,
        @Embedded
                @AttributeOverride(name = "amount", column = @Column(name = "unit_price", precision = 19, scale = 6))
                @AttributeOverride(name = "currency", column = @Column(name = "price_currency"))
                UnitPrice unitPrice,
        @Enumerated(EnumType.STRING) RateUnit unit,
        @Column(name = "rate_valid_from") LocalDate validFrom,
        @Column(name = "rate_valid_to") LocalDate validTo,
        @Column(name = "rate_reason") String reason) {

    static FrozenRate of(SelectedRate rate) {
        return new FrozenRate(
                rate.cardId(),
                rate.lineId(),
                rate.unitPrice(),
                rate.unit(),
                rate.validFrom(),
                rate.validTo(),
                rate.reason());
    }
}
