package kpo.billing.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.billing.charge.ChargeKind;
import kpo.platform.money.Money;

/** A line with the invoice that it stands on, for whoever reckons with all of them. */
record InvoiceLineRow(
        UUID invoiceId,
        InvoiceStatus status,
        String number,
        UUID agreementId,
        LocalDate issuedOn,
        LocalDate periodFrom,
        LocalDate periodTo,
        UUID lineId,
        int position,
        ChargeKind kind,
        String role,
        UUID expertId,
        String description,
        Long minutes,
        BigDecimal quantity,
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
