package kpo.billing.invoice;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reconciliations", description = "Proof that nothing is lost or billed twice")
public class ReconciliationResource {

    @Inject
    Reconciling reconciling;

    @Inject
    Reads reads;

    @GET
    @RolesAllowed({OPERATOR, CLIENT_FINANCE, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "reconcile",
            summary = "Reconcile an agreement",
            description = "Counts and minutes received, rated, held, invoiced and uninvoiced, added up from the rows"
                    + " now, and whatever does not add up.")
    public RestResponse<Reconciliation> reconcile(@QueryParam("agreementId") @NotNull UUID agreementId) {
        return reads.one(() -> reconciling.reconcile(agreementId), Answer::ok);
    }
}
