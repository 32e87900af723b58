package kpo.catalog.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kpo.platform.validation.OneLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a body attests to a provider")
record CertificateRequest(
        @NotNull
                @Pattern(regexp = "[A-Z0-9]+(_[A-Z0-9]+)*", message = "is no type such as ISO_27001")
                @Size(max = 60)
                @Schema(examples = "ISO_27001")
                String type,
        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Bureau Veritas") String issuer,
        @NotBlank @Size(max = 100) @Schema(description = "The issuer's number of it", examples = "IND.27001.0451")
                String number,
        @NotNull @Schema(description = "Not in the future", examples = "2025-06-01") LocalDate awardedOn,
        @NotNull @Schema(description = "The first day on which it counts no more", examples = "2028-06-01")
                LocalDate expiresOn) {}
