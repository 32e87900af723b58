package kpo.engagement.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Engagement", description = "What a client and a provider do together about one need")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EngagementResponse(
        UUID id,
        UUID needId,
        @Schema(examples = "acme") String clientOrganisation,
        @Schema(examples = "deccan-analytics") String providerOrganisation,
        @Schema(examples = "Equity research model for a merger") String title,
        @Schema(examples = "INVESTMENT") String domain,
        EngagementStatus status,
        @Schema(description = "The `sub` of who proposed it", examples = "olga") String accountOwner,
        String cancelReason) {

    static EngagementResponse of(Engagement e) {
        return new EngagementResponse(
                e.id(),
                e.needId(),
                e.parties().clientOrganisation(),
                e.parties().providerOrganisation(),
                e.title(),
                e.domain(),
                e.status(),
                e.accountOwner(),
                e.cancelReason());
    }
}
