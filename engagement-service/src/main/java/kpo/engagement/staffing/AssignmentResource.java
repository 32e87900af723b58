package kpo.engagement.staffing;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.engagement.engagement.Side;
import kpo.platform.action.AllowedActions;
import kpo.platform.action.ReasonRequest;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments", description = "Experts in the roles of a statement of work")
public class AssignmentResource {

    @Inject
    Staffing staffing;

    @Inject
    Assignments assignments;

    @Inject
    CurrentCaller caller;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @Path("/{id}/present")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "presentAssignment",
            summary = "Present the expert to the client",
            description = "PROPOSED becomes CLIENT_REVIEW.")
    public RestResponse<AssignmentResponse> present(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, AssignmentVerb.PRESENT, Side.PROVIDER);
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER})
    @Operation(
            operationId = "confirmAssignment",
            summary = "Take the expert",
            description = "By the client: CLIENT_REVIEW becomes CONFIRMED, unless compliance found a"
                    + " conflict of interest.")
    public RestResponse<AssignmentResponse> confirm(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, AssignmentVerb.CONFIRM, Side.CLIENT);
    }

    @POST
    @Path("/{id}/onboard")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "onboardAssignment",
            summary = "Begin onboarding",
            description = "CONFIRMED becomes ONBOARDING.")
    public RestResponse<AssignmentResponse> onboard(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, AssignmentVerb.ONBOARD, Side.PROVIDER);
    }

    @POST
    @Path("/{id}/mark-ready")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "markAssignmentReady",
            summary = "Say that the expert is ready",
            description = "ONBOARDING becomes READY.")
    public RestResponse<AssignmentResponse> markReady(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, AssignmentVerb.MARK_READY, Side.PROVIDER);
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "startAssignment",
            summary = "Begin work",
            description = "READY becomes ACTIVE, once the engagement is activated: time can be logged.")
    public RestResponse<AssignmentResponse> start(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return advance(id, ifMatch, AssignmentVerb.START, Side.PROVIDER);
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER})
    @Operation(
            operationId = "declineAssignment",
            summary = "Decline the expert",
            description = "By the client: CLIENT_REVIEW becomes DECLINED.")
    public RestResponse<AssignmentResponse> decline(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> staffing.decline(id, ifMatch, body.reason()), this::answer);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "withdrawAssignment",
            summary = "Withdraw the expert before work begins",
            description = "PROPOSED, CLIENT_REVIEW, CONFIRMED, ONBOARDING or READY becomes WITHDRAWN, and the time that"
                    + " is reserved of the expert is given back. Who has begun is ended instead.")
    public RestResponse<AssignmentResponse> withdraw(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> staffing.withdraw(id, ifMatch, body.reason()), this::answer);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "endAssignment",
            summary = "End an assignment",
            description = "ACTIVE becomes ENDED. Work of the days before can still be logged and approved.")
    public RestResponse<AssignmentResponse> end(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull EndAssignmentRequest body) {
        return writes.once(body, () -> staffing.end(id, ifMatch, body.endsOn()), this::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getAssignment",
            summary = "Read an assignment",
            description = "The client reads the expert's name once an NDA that covers the expert is in force.")
    public RestResponse<AssignmentResponse> get(UUID id) {
        return reads.one(() -> assignments.requireFor(id, caller.get()), this::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listAssignmentActions",
            summary = "What can be done to an assignment",
            description = "Each verb, and every reason for which it would be refused now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(staffing.allowedActions(id)), Answer::ok);
    }

    private RestResponse<AssignmentResponse> advance(UUID id, IfMatch ifMatch, AssignmentVerb verb, Side side) {
        return writes.once(null, () -> staffing.advance(id, ifMatch, verb, side), this::answer);
    }

    private Answer<AssignmentResponse> answer(Assignment assignment) {
        return Answer.ok(staffing.shown(assignment), assignment.version());
    }
}
