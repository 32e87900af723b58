package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DisclosureGrant", description = "That an organisation may know who an expert is")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureGrantResponse(
        UUID id,
        UUID expertId,
        @Schema(description = "Who may know", examples = "acme") String organisation,
        @Schema(examples = "2026-10-05") LocalDate from,
        @Schema(description = "The first day on which it holds no more", examples = "2027-04-01") LocalDate to,
        @Schema(examples = "Assignment confirmed under the NDA of 1 October") String reason,
        @Schema(description = "The login of who said so", examples = "engagement-service") String grantedBy) {

    static DisclosureGrantResponse of(DisclosureGrant grant) {
        return new DisclosureGrantResponse(
                grant.id(),
                grant.expertId(),
                grant.organisation(),
                grant.validFrom(),
                grant.validTo(),
                grant.reason(),
                grant.grantedBy());
    }
}
