package kpo.catalog.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ServiceOffering", description = "A kind of work that a provider offers")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceOfferingResponse(
        UUID id,
        UUID providerId,
        @Schema(examples = "MEDICAL_AND_HEALTH_CARE") DomainCode domain,
        @Schema(examples = "clinical-research") String specialism,
        @Schema(examples = "Statistical analysis plans and clinical study reports") String description,
        @Schema(description = "Of an hour, indicative; the lower end") UnitPrice priceFrom,
        @Schema(description = "The upper end") UnitPrice priceTo,
        @Schema(description = "From the order to the first day", examples = "14") int leadTimeDays) {

    static ServiceOfferingResponse of(ServiceOffering offering) {
        return new ServiceOfferingResponse(
                offering.id(),
                offering.providerId(),
                offering.domain(),
                offering.specialism(),
                offering.description(),
                offering.priceFrom(),
                offering.priceTo(),
                offering.leadTimeDays());
    }
}
