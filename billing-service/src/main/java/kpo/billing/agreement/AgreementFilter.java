package kpo.billing.agreement;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which agreements a list shows; what is absent filters nothing. */
public class AgreementFilter {

    @QueryParam("source")
    @Size(max = 100)
    @Parameter(description = "The system that agreed", example = "engagement")
    public String source;

    @QueryParam("sourceId")
    @Size(max = 100)
    @Parameter(description = "The agreement's id in the system that agreed")
    public String sourceId;

    @QueryParam("sellerEntityId")
    @Parameter(description = "Under which this legal entity sells")
    public UUID sellerEntityId;

    @QueryParam("buyerEntityId")
    @Parameter(description = "Under which this legal entity buys")
    public UUID buyerEntityId;
}
