package kpo.catalog.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CapabilityCertificate", description = "What a body attests to a provider")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateResponse(
        UUID id,
        @Schema(examples = "ISO_27001") String type,
        @Schema(examples = "Bureau Veritas") String issuer,
        @Schema(description = "Absent for those outside the provider", examples = "IND.27001.0451") String number,
        @Schema(examples = "2025-06-01") LocalDate awardedOn,
        @Schema(description = "The first day on which it counts no more", examples = "2028-06-01") LocalDate expiresOn,
        @Schema(description = "Whether it counts today") boolean valid) {

    /** @param named whether the reader may know whose it is: the number would tell */
    static CertificateResponse of(CapabilityCertificate certificate, boolean named, LocalDate today) {
        return new CertificateResponse(
                certificate.id(),
                certificate.type(),
                certificate.issuer(),
                named ? certificate.number() : null,
                certificate.awardedOn(),
                certificate.expiresOn(),
                certificate.isValidOn(today));
    }
}
