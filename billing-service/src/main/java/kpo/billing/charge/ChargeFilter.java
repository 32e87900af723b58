package kpo.billing.charge;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which charges a list shows; what is absent filters nothing. */
public class ChargeFilter {

    @QueryParam("status")
    @Parameter(description = "In this status, as you see it")
    public ChargeStatus status;

    @QueryParam("agreementId")
    @Parameter(description = "Of this agreement")
    public UUID agreementId;

    @QueryParam("source")
    @Size(max = 100)
    @Parameter(description = "Told by this system", example = "engagement")
    public String source;

    @QueryParam("kind")
    @Parameter(description = "Of this kind")
    public ChargeKind kind;

    @QueryParam("role")
    @Size(max = 64)
    @Parameter(description = "For work in this role", example = "ANALYST")
    public String role;

    @QueryParam("expertId")
    @Parameter(description = "For the work of this expert")
    public UUID expertId;
}
