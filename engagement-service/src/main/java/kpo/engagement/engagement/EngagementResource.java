package kpo.engagement.engagement;

import static kpo.engagement.engagement.EngagementVerb.*;
import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.action.ReasonRequest;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/engagements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Engagements", description = "What a client and a provider do together, from proposal to close")
public class EngagementResource {

    @Inject
    Engaging engaging;

    @Inject
    Engagements engagements;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(
            operationId = "proposeEngagement",
            summary = "Propose an engagement",
            description =
                    "From a need that is knowledge work, with a provider. Whoever proposes it is its account owner.")
    public RestResponse<EngagementResponse> propose(@Valid @NotNull ProposeEngagementRequest body) {
        return writes.once(
                body,
                () -> engaging.propose(body),
                e -> Answer.created("/v1/engagements", e.id(), EngagementResponse.of(e), e.version()));
    }

    @POST
    @Path("/{id}/qualify")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "qualifyEngagement",
            summary = "Confirm that the proposal is sound",
            description = "PROPOSED becomes QUALIFIED. Operators only.")
    public RestResponse<EngagementResponse> qualify(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, QUALIFY);
    }

    @POST
    @Path("/{id}/open-matching")
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(
            operationId = "openMatching",
            summary = "Begin to look for experts",
            description = "QUALIFIED becomes SOURCING.")
    public RestResponse<EngagementResponse> openMatching(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, OPEN_MATCHING);
    }

    @POST
    @Path("/{id}/select")
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(
            operationId = "selectExperts",
            summary = "End the search",
            description = "SOURCING becomes CONTRACTING: whom the client wants is known.")
    public RestResponse<EngagementResponse> select(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, SELECT);
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(
            operationId = "activateEngagement",
            summary = "Begin the transition",
            description = "CONTRACTING becomes TRANSITION, once a statement of work is signed, an NDA is"
                    + " in force and an expert without a conflict of interest is ready.")
    public RestResponse<EngagementResponse> activate(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, ACTIVATE);
    }

    @POST
    @Path("/{id}/go-live")
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(operationId = "goLive", summary = "Begin regular work", description = "TRANSITION becomes ACTIVE.")
    public RestResponse<EngagementResponse> goLive(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, GO_LIVE);
    }

    @POST
    @Path("/{id}/begin-ramp-down")
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(operationId = "beginRampDown", summary = "Begin to end", description = "ACTIVE becomes RAMPING_DOWN.")
    public RestResponse<EngagementResponse> beginRampDown(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, BEGIN_RAMP_DOWN);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(
            operationId = "closeEngagement",
            summary = "Close the engagement",
            description = "RAMPING_DOWN becomes CLOSED, once no assignment is active and every entry of time is"
                    + " approved and taken by billing.")
    public RestResponse<EngagementResponse> close(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, CLOSE);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({CLIENT_MANAGER, OPERATOR})
    @Operation(
            operationId = "cancelEngagement",
            summary = "Cancel an engagement",
            description = "Before it is ACTIVE; from then on it is ramped down and closed.")
    public RestResponse<EngagementResponse> cancel(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> engaging.cancel(id, ifMatch, body.reason()), EngagementResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listEngagementActions",
            summary = "What can be done to an engagement",
            description = "Each verb, and every reason for which it would be refused now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(engaging.allowedActions(id)), Answer::ok);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        CLIENT_MANAGER,
        CLIENT_APPROVER,
        CLIENT_FINANCE,
        PROVIDER_MANAGER,
        PROVIDER_FINANCE,
        EXPERT,
        OPERATOR,
        COMPLIANCE,
        AUDITOR,
        SERVICE
    })
    @Operation(operationId = "getEngagement", summary = "Read an engagement", description = "One engagement by its id.")
    public RestResponse<EngagementResponse> get(UUID id) {
        return reads.one(() -> engagements.require(id), EngagementResource::answer);
    }

    @GET
    @RolesAllowed({
        CLIENT_MANAGER,
        CLIENT_APPROVER,
        CLIENT_FINANCE,
        PROVIDER_MANAGER,
        PROVIDER_FINANCE,
        EXPERT,
        OPERATOR,
        COMPLIANCE,
        AUDITOR,
        SERVICE
    })
    @Operation(
            operationId = "listEngagements",
            summary = "List engagements",
            description = "Those to which your organisation is party; all of them for operators.")
    @Sorts("title")
    public Page<EngagementResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam EngagementFilter filter) {
        return reads.page(() -> engagements.page(page, filter), EngagementResponse::of);
    }

    private RestResponse<EngagementResponse> advance(UUID id, IfMatch ifMatch, EngagementVerb verb) {
        return writes.once(null, () -> engaging.advance(id, ifMatch, verb), EngagementResource::answer);
    }

    private static Answer<EngagementResponse> answer(Engagement engagement) {
        return Answer.ok(EngagementResponse.of(engagement), engagement.version());
    }
}
