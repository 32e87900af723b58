package kpo.engagement.timesheet;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/engagements/{engagementId}/billing-delivery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Time", description = "Work that was done, and its approval")
public class EngagementBillingResource {

    @Inject
    Reconciling reconciling;

    @Inject
    Reads reads;

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, OPERATOR, AUDITOR, SERVICE})
    @Operation(
            operationId = "getBillingDelivery",
            summary = "Compare approved time with what billing has",
            description = "Entries and minutes that are approved, that billing has taken, and that wait to be taken.")
    public RestResponse<BillingDeliveryResponse> get(UUID engagementId) {
        return reads.one(() -> reconciling.delivery(engagementId), Answer::ok);
    }
}
