package kpo.catalog.provider;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.OrganisationName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal person of a provider. */
@Embeddable
@Schema(name = "ProviderLegalEntity", description = "A legal person of the provider")
record LegalEntity(
        @NotBlank @Size(max = 200) @OrganisationName @Schema(examples = "Deccan Analytics Private Limited") String name,
        @NotNull @CountryCode @Schema(examples = "IN") String country,
        @NotBlank
                @Size(max = 50)
                @Schema(description = "In the register of its country", examples = "U72900KA2011PTC056789")
                String registrationNumber) {}
