package kpo.engagement.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.OneLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A company that will buy knowledge work")
record RegisterClientRequest(
        @NotBlank
                @Size(max = 64)
                @Schema(description = "As in the tokens' claim `org`; one client for each", examples = "acme")
                String organisation,
        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Acme Capital LLC") String name,
        @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2", examples = "US") String country) {}
