package kpo.catalog.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.money.UnitPrice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A kind of work that a provider offers")
record ServiceOfferingRequest(
        @NotNull @Schema(description = "Never changes") UUID providerId,
        @NotNull @Schema(examples = "MEDICAL_AND_HEALTH_CARE") DomainCode domain,
        @Size(max = 60) @Schema(description = "Of the domain; absent: the whole of it", examples = "clinical-research")
                String specialism,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "Clients read it before they know the provider",
                        examples = "Statistical analysis plans and clinical study reports")
                String description,
        @NotNull @Valid @Schema(description = "Of an hour, indicative; the lower end") UnitPrice priceFrom,
        @NotNull @Valid @Schema(description = "The upper end, in the same currency") UnitPrice priceTo,
        @NotNull @Min(0) @Max(365) @Schema(description = "From the order to the first day", examples = "14")
                Integer leadTimeDays) {}
