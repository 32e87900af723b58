package kpo.engagement.confidentiality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Nda", description = "The promise to keep the client's secrets")
@JsonInclude(JsonInclude.Include.NON_NULL)
record NdaResponse(
        UUID id,
        UUID engagementId,
        @Schema(examples = "acme") String clientOrganisation,
        @Schema(examples = "deccan-analytics") String providerOrganisation,
        LocalDate effectiveFrom,
        @Schema(description = "The first day on which it is no longer in force") LocalDate effectiveTo,
        LocalDate survivesUntil,
        boolean coversEveryExpert,
        List<UUID> expertIds,
        NdaStatus status,
        @Schema(description = "What it is worth today") NdaStanding standing,
        Instant clientSignedAt,
        Instant providerSignedAt,
        LocalDate terminatedOn,
        String terminationReason) {

    static NdaResponse of(Nda n, LocalDate today) {
        return new NdaResponse(
                n.id(),
                n.engagementId(),
                n.parties().clientOrganisation(),
                n.parties().providerOrganisation(),
                n.effectiveFrom(),
                n.effectiveTo(),
                n.survivesUntil(),
                n.coversEveryExpert(),
                n.expertIds(),
                n.status(),
                n.standingOn(today),
                n.clientSignedAt(),
                n.providerSignedAt(),
                n.terminatedOn(),
                n.terminationReason());
    }
}
