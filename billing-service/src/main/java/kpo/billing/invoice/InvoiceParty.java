package kpo.billing.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.billing.party.LegalEntity;
import kpo.billing.party.TaxRegistration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seller or buyer as they were when the invoice was drafted, with the tax ids that are good on the tax point. */
@Schema(name = "InvoiceParty", description = "Seller or buyer as they were when the invoice was drafted")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvoiceParty(
        UUID entityId,
        @Schema(examples = "deccan-analytics") String organisation,
        @Schema(examples = "Deccan Analytics Private Limited") String name,
        @Schema(examples = "IN") String country,
        @Schema(examples = "KA") String state,
        List<TaxId> taxIds) {

    /** A number under which a tax office knows the party. */
    @Schema(name = "InvoiceTaxId")
    record TaxId(TaxRegistration.Kind kind, @Schema(examples = "29AABCD1234E1Z5") String number) {}

    static InvoiceParty of(LegalEntity entity, LocalDate taxPoint) {
        return new InvoiceParty(
                entity.id(),
                entity.organisation(),
                entity.name(),
                entity.country(),
                entity.state(),
                entity.registrations().stream()
                        .filter(r -> r.isValidOn(taxPoint))
                        .map(r -> new TaxId(r.kind(), r.number()))
                        .toList());
    }
}
