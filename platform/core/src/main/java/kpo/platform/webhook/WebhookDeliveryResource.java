package kpo.platform.webhook;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/webhook-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "Read a delivery",
            description = "One event on its way to a webhook, with its attempts. Kept for 30 days.")
    public RestResponse<WebhookDeliveryResponse> get(UUID id) {
        return reads.one(() -> deliveries.told(id), Answer::ok);
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "replayWebhookDelivery",
            summary = "Send one event to a webhook again",
            description = "With the id that it had. A parked one goes out now; events of its object that waited"
                    + " behind it follow.")
    public RestResponse<WebhookDeliveryResponse> replay(UUID id) {
        return writes.once(null, () -> deliveries.replay(id), Answer::ok);
    }
}
