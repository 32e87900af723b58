package kpo.engagement.engagement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A qualified need, and who shall do the work")
record ProposeEngagementRequest(
        @NotNull @Schema(description = "A need that is KPO or hybrid") UUID needId,
        @NotBlank @Size(max = 64) @Schema(description = "As in the tokens' claim `org`", examples = "deccan-analytics")
                String providerOrganisation) {}
