package kpo.billing.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.billing.charge.ChargeKind;
import kpo.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line with the invoice that it stands on, for whoever reckons with all of them. */
@Schema(name = "InvoiceLineRow", description = "A line with the invoice that it stands on")
record InvoiceLineRow(
        @Schema(description = "The invoice that it stands on") UUID invoiceId,
        InvoiceStatus status,
        @Schema(description = "Of the invoice, given at issue", examples = "DA/26-27/000001") String number,
        UUID agreementId,
        LocalDate issuedOn,
        @Schema(description = "The first work date of the invoice") LocalDate periodFrom,
        @Schema(description = "The day after its last work date") LocalDate periodTo,
        UUID lineId,
        @Schema(description = "Place on the invoice", examples = "1") int position,
        ChargeKind kind,
        String role,
        @Schema(description = "Where the agreement groups by expert") UUID expertId,
        String description,
        Long minutes,
        @Schema(description = "Decimal text", examples = "55") BigDecimal quantity,
        Money net,
        long chargeCount) {

    static Stream<InvoiceLineRow> of(Invoice invoice) {
        return invoice.lines().stream()
                .map(line -> new InvoiceLineRow(
                        invoice.id(),
                        invoice.status(),
                        invoice.number(),
                        invoice.agreementId(),
                        invoice.issuedOn(),
                        invoice.periodFrom(),
                        invoice.periodTo(),
                        line.id(),
                        line.position(),
                        line.kind(),
                        line.role(),
                        line.expertId(),
                        line.description(),
                        line.minutes(),
                        line.quantity(),
                        line.net(),
                        line.chargeCount()));
    }
}
