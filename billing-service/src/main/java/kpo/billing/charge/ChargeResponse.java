package kpo.billing.charge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.billing.ratecard.RateUnit;
import kpo.platform.money.Money;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Charge", description = "A billable fact, its frozen rates, and where it is billed")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChargeResponse(
        UUID id,
        @Schema(examples = "engagement") String source,
        String sourceId,
        UUID agreementId,
        ChargeKind kind,
        ChargeStatus status,
        @Schema(description = "The code of what is missing", examples = "no_rate") String heldReason,
        @Schema(examples = "senior-financial-analyst") String role,
        UUID expertId,
        Instant startedAt,
        Instant endedAt,
        @Schema(examples = "Asia/Kolkata") String zone,
        LocalDate workDate,
        @Schema(examples = "480") Integer minutes,
        @Schema(description = "Decimal text", examples = "55") BigDecimal quantity,
        Money amount,
        String description,
        Instant receivedAt,
        @Schema(description = "One, or one for each rate where the work crosses a boundary; none while it has no rate")
                List<Part> parts) {

    /** What of the charge has one rate. */
    @Schema(name = "ChargePart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            UUID id,
            Instant from,
            Instant to,
            Integer minutes,
            @Schema(description = "Decimal text", examples = "55") BigDecimal quantity,
            Money amount,
            Rate rate,
            @Schema(description = "The invoice on which it is; only the seller sees drafts") UUID invoiceId,
            UUID invoiceLineId) {}

    /** A rate as it was frozen, and why this one. */
    @Schema(name = "FrozenRate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rate(
            UUID cardId,
            UUID lineId,
            UnitPrice unitPrice,
            RateUnit unit,
            LocalDate validFrom,
            LocalDate validTo,
            @Schema(description = "Why this line, in words") String reason,
            Instant frozenAt) {

        public static Rate of(FrozenRate rate, Instant frozenAt) {
            return rate == null
                    ? null
                    : new Rate(
                            rate.cardId(),
                            rate.lineId(),
                            rate.unitPrice(),
                            rate.unit(),
                            rate.validFrom(),
                            rate.validTo(),
                            rate.reason(),
                            frozenAt);
        }
    }

    static ChargeResponse of(Charge c) {
        BillableFact fact = c.fact();
        return new ChargeResponse(
                c.id(),
                c.source(),
                c.sourceId(),
                c.agreementId(),
                fact.kind(),
                c.seenStatus(),
                c.heldReason(),
                fact.role(),
                fact.expertId(),
                fact.startedAt(),
                fact.endedAt(),
                fact.zone(),
                fact.workDate(),
                fact.minutes(),
                fact.quantity(),
                fact.amount(),
                fact.description(),
                c.receivedAt(),
                c.parts().stream().map(ChargeResponse::part).toList());
    }

    private static Part part(ChargePart p) {
        return new Part(
                p.id(),
                p.fromAt(),
                p.toAt(),
                p.minutes(),
                p.quantity(),
                p.amount(),
                Rate.of(p.rate(), p.ratedAt()),
                p.seenInvoiceId(),
                p.seenInvoiceLineId());
    }
}
