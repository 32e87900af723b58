package kpo.engagement.engagement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which engagements a list shows; what is absent filters nothing. */
public class EngagementFilter {

    @QueryParam("status")
    @Parameter(description = "In this status")
    public EngagementStatus status;

    @QueryParam("needId")
    @Parameter(description = "For this need")
    public UUID needId;

    @QueryParam("clientOrganisation")
    @Size(max = 64)
    @Parameter(description = "Of this client", example = "acme")
    public String clientOrganisation;

    @QueryParam("providerOrganisation")
    @Size(max = 64)
    @Parameter(description = "With this provider", example = "deccan")
    public String providerOrganisation;
}
