package kpo.platform.webhook;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.OutsideWrites;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.VersionOptional;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks", description = "Addresses of yours that are told of events, signed by Standard Webhooks")
@RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR})
public class WebhookEndpointResource {

    @Inject
    Subscribing subscribing;

    @Inject
    Testing testing;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    Writes writes;

    @Inject
    OutsideWrites outside;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "createWebhookEndpoint",
            summary = "Register a webhook",
            description = "Events of your organisation's objects are sent there from now on: at least once, in order"
                    + " for each object. The answer holds the secret, which is not shown again.")
    public RestResponse<WebhookEndpointResponse> create(@Valid @NotNull WebhookEndpointRequest body) {
        return writes.onceAfter(
                body,
                () -> {
                    subscribing.requireAcceptable(body);
                    return body;
                },
                subscribing::register,
                o -> Answer.created(
                        "/v1/webhook-endpoints",
                        o.endpoint().id(),
                        WebhookEndpointResponse.of(o.endpoint(), o.secret()),
                        o.endpoint().version()));
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "changeWebhookEndpoint",
            summary = "Change a webhook",
            description = "Its address, description and types. What waits for it goes to the new address.")
    public RestResponse<WebhookEndpointResponse> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull WebhookEndpointRequest body) {
        return writes.onceAfter(
                body,
                () -> {
                    subscribing.requireAcceptable(id, body);
                    return body;
                },
                accepted -> subscribing.change(id, ifMatch, accepted),
                WebhookEndpointResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @Operation(
            operationId = "deleteWebhookEndpoint",
            summary = "Remove a webhook",
            description = "With its deliveries and what waits for it.")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null,
                () -> {
                    subscribing.remove(id, ifMatch);
                    return null;
                },
                nothing -> Answer.gone());
    }

    @POST
    @Path("/{id}/pause")
    @Operation(
            operationId = "pauseWebhookEndpoint",
            summary = "Pause a webhook",
            description = "ACTIVE becomes PAUSED. Events wait for it.")
    public RestResponse<WebhookEndpointResponse> pause(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> subscribing.pause(id, ifMatch), WebhookEndpointResource::answer);
    }

    @POST
    @Path("/{id}/resume")
    @Operation(
            operationId = "resumeWebhookEndpoint",
            summary = "Serve a webhook again",
            description = "PAUSED or PARKED becomes ACTIVE. What waited is sent first, in its order.")
    public RestResponse<WebhookEndpointResponse> resume(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> subscribing.resume(id, ifMatch), WebhookEndpointResource::answer);
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a webhook a new secret",
            description = "The answer holds it, once. Until `previousSecretUntil` each request bears the signatures of"
                    + " both secrets, and the secret is not rotated again: send an Idempotency-Key, by which a lost"
                    + " answer is repeated. With `revokePrevious` it is, and only the new secret signs from now on.")
    public RestResponse<WebhookEndpointResponse> rotateSecret(
            UUID id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @QueryParam("revokePrevious")
                    @DefaultValue("false")
                    @Parameter(description = "Whether no secret of before signs any more: others know it")
                    boolean revokePrevious) {
        return writes.once(
                null,
                () -> subscribing.rotateSecret(id, ifMatch, revokePrevious),
                o -> Answer.ok(
                        WebhookEndpointResponse.of(o.endpoint(), o.secret()),
                        o.endpoint().version()));
    }

    @POST
    @Path("/{id}/test")
    @VersionOptional
    @Operation(
            operationId = "testWebhookEndpoint",
            summary = "Send a webhook a test event",
            description = "Now and once, whatever its state and types: `webhook_endpoint.tested`. The answer says what"
                    + " came of it. Under one Idempotency-Key it is sent once; only where the service died before it"
                    + " knew the answer a repeated request sends it again, with the same `webhook-id`.")
    public RestResponse<WebhookAttemptResponse> test(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return outside.once(
                null,
                testing.atMost(),
                eventId -> testing.prepare(id, ifMatch, eventId),
                testing::send,
                testing::keep,
                Answer::ok);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayWebhookEvents",
            summary = "Send a webhook earlier events again",
            description = "Those of its types since a time or from an event on, with the ids that they had; not those"
                    + " that still wait. Events are kept for 30 days. One replay takes up to 10,000 of them, the oldest"
                    + " first; where more are left, `nextEventId` says from which event the next replay goes on.")
    public RestResponse<ReplayResponse> replay(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReplayRequest body) {
        return writes.once(body, () -> deliveries.replay(id, ifMatch, body), Answer::ok);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What was sent to a webhook",
            description = "Each event with its attempts. Kept for 30 days.")
    public Page<WebhookDeliveryResponse> listDeliveries(
            UUID id,
            @Valid @BeanParam PageRequest page,
            @QueryParam("state") @Parameter(description = "Only those in this state")
                    WebhookDeliveryResponse.State state) {
        return reads.page(() -> deliveries.page(id, page, state), d -> d);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @Operation(
            operationId = "listWebhookActions",
            summary = "What can be done to a webhook",
            description = "Each verb, and every reason for which it would be refused now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(subscribing.allowedActions(id)), Answer::ok);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getWebhookEndpoint",
            summary = "Read a webhook",
            description = "One webhook by its id; without its secret.")
    public RestResponse<WebhookEndpointResponse> get(UUID id) {
        return reads.one(() -> endpoints.require(id), WebhookEndpointResource::answer);
    }

    @GET
    @Operation(
            operationId = "listWebhookEndpoints",
            summary = "List webhooks",
            description = "Those of your organisation; all of them for operators.")
    public Page<WebhookEndpointResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("state") @Parameter(description = "Only those in this state") WebhookState state) {
        return reads.page(() -> endpoints.page(page, state), WebhookEndpointResponse::of);
    }

    private static Answer<WebhookEndpointResponse> answer(WebhookEndpoint endpoint) {
        return Answer.ok(WebhookEndpointResponse.of(endpoint), endpoint.version());
    }
}
