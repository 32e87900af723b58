package kpo.catalog.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.OrganisationName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who employs experts")
record RegisterProviderRequest(
        @NotNull @Schema(examples = "THIRD_PARTY") ProviderKind kind,
        @NotBlank
                @Size(max = 64)
                @Schema(description = "Whose people act for it, as in the tokens' claim `org`", examples = "deccan")
                String organisation,
        @Size(max = 64)
                @Pattern(regexp = ".*\\S.*", message = "is blank")
                @Schema(description = "The client that owns it: required for CAPTIVE, refused for THIRD_PARTY")
                String parentOrganisation,
        @NotBlank @Size(max = 200) @OrganisationName @Schema(examples = "Deccan Analytics") String name,
        @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2, of its seat", examples = "IN")
                String country) {}
