package kpo.billing.ratecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RateCard", description = "The bill rates of a seller in one currency")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RateCardResponse(
        UUID id,
        UUID sellerEntityId,
        @Schema(description = "The seller's", examples = "deccan-analytics") String organisation,
        @Schema(description = "Absent: for every buyer", examples = "acme") String buyerOrganisation,
        @Schema(examples = "Analytics 2026") String name,
        @Schema(examples = "INR") String currency,
        List<RateLineResponse> lines) {

    static RateCardResponse of(RateCard card) {
        return new RateCardResponse(
                card.id(),
                card.sellerEntityId(),
                card.organisation(),
                card.buyerOrganisation(),
                card.name(),
                card.currency(),
                card.lines().stream().map(RateLineResponse::of).toList());
    }
}
