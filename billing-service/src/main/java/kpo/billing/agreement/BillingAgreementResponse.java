package kpo.billing.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BillingAgreement", description = "The money part of what was agreed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BillingAgreementResponse(
        @Schema(description = "Absent in a dry run") UUID id,
        @Schema(examples = "engagement") String source,
        @Schema(examples = "01926f6e-7f3c-7d2a-9f51-0242ac120002") String sourceId,
        UUID sellerEntityId,
        UUID buyerEntityId,
        @Schema(examples = "deccan-analytics") String sellerOrganisation,
        @Schema(examples = "acme") String buyerOrganisation,
        @Schema(description = "Of the invoices", examples = "USD") String currency,
        List<UUID> rateCardIds,
        Collection<String> roles,
        LocalDate startsOn,
        LocalDate endsOn,
        @Schema(examples = "Asia/Kolkata") String zone,
        @Schema(examples = "30") int paymentTermsDays,
        @Schema(examples = "998311") String serviceCode,
        @Schema(examples = "DE") String placeOfSupply,
        @Schema(examples = "ECB") String fxSource,
        List<FixedFx> fixedFx,
        LineGrouping lineGrouping) {

    static BillingAgreementResponse of(BillingAgreement a) {
        return new BillingAgreementResponse(
                a.id(),
                a.source(),
                a.sourceId(),
                a.sellerEntityId(),
                a.buyerEntityId(),
                a.sellerOrganisation(),
                a.buyerOrganisation(),
                a.currency(),
                a.rateCardIds(),
                a.roles(),
                a.startsOn(),
                a.endsOn(),
                a.zone(),
                a.paymentTermsDays(),
                a.serviceCode(),
                a.placeOfSupply(),
                a.fxSource(),
                a.fixedFx(),
                a.lineGrouping());
    }
}
