package kpo.catalog.expert;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which requests of experts a list shows; what is absent filters nothing. */
public class RightsRequestFilter {

    @QueryParam("expertId")
    @Parameter(description = "Of this expert")
    public UUID expertId;

    @QueryParam("kind")
    @Parameter(description = "For this")
    public RightsRequestKind kind;

    @QueryParam("status")
    @Parameter(description = "In this state")
    public RightsRequestStatus status;
}
