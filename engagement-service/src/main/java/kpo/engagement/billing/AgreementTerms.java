package kpo.engagement.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The money part of a statement of work, as billing takes it. Its natural key is source and sourceId; the organisations are
 * whose the entities must be, so that nobody sells or buys in the name of another.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementTerms(
        String source,
        UUID sourceId,
        UUID sellerEntityId,
        UUID buyerEntityId,
        String sellerOrganisation,
        String buyerOrganisation,
        String currency,
        List<UUID> rateCardIds,
        List<String> roles,
        LocalDate startsOn,
        LocalDate endsOn,
        String zone,
        int paymentTermsDays,
        String serviceCode,
        String placeOfSupply,
        String fxSource,
        List<FixedFx> fixedFx,
        String lineGrouping) {

    /** One unit of base costs rate units of quote. */
    public record FixedFx(String base, String quote, BigDecimal rate) {}
}
