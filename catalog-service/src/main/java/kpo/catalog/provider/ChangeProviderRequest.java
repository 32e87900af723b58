package kpo.catalog.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.OrganisationName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a provider is called and made of")
record ChangeProviderRequest(
        @NotBlank @Size(max = 200) @OrganisationName @Schema(examples = "Deccan Analytics") String name,
        @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2, of its seat", examples = "IN") String country,
        @NotNull @Size(max = 50) List<@NotNull @Valid LegalEntity> legalEntities) {}
