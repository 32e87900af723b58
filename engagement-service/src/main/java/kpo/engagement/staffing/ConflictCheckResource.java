package kpo.engagement.staffing;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/assignments/{assignmentId}/conflict-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conflict checks", description = "Whether an expert's other ties stand against an assignment")
public class ConflictCheckResource {

    @Inject
    Staffing staffing;

    @Inject
    Assignments assignments;

    @Inject
    ConflictChecks checks;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(COMPLIANCE)
    @Operation(
            operationId = "decideConflict",
            summary = "Decide on conflicts of interest",
            description = "Cleared, waived until a day, or blocked; the latest decision counts, and a waiver once it is"
                    + " confirmed. Never by the account owner.")
    public RestResponse<ConflictCheckResponse> decide(UUID assignmentId, @Valid @NotNull DecideConflictRequest body) {
        return writes.once(
                body,
                () -> staffing.decideConflict(assignmentId, body),
                c -> Answer.created(
                        "/v1/assignments/" + assignmentId + "/conflict-checks",
                        c.id(),
                        ConflictCheckResponse.of(c),
                        c.version()));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed(COMPLIANCE)
    @Operation(
            operationId = "confirmWaiver",
            summary = "Confirm a waiver",
            description = "By a second person of compliance, who neither decided it nor owns the account.")
    public RestResponse<ConflictCheckResponse> confirm(
            UUID assignmentId, UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null, () -> staffing.confirmWaiver(assignmentId, id, ifMatch), ConflictCheckResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listConflictCheckActions",
            summary = "What can be done to a conflict check",
            description = "Whether you may confirm it, and every reason for which it would be refused to you now.")
    public RestResponse<AllowedActions> allowedActions(UUID assignmentId, UUID id) {
        return reads.one(() -> new AllowedActions(staffing.allowedActionsOfCheck(assignmentId, id)), Answer::ok);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(operationId = "getConflictCheck", summary = "Read a conflict check", description = "One by its id.")
    public RestResponse<ConflictCheckResponse> get(UUID assignmentId, UUID id) {
        return reads.one(() -> checks.require(id, assignmentId), ConflictCheckResource::answer);
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listConflictChecks",
            summary = "List the conflict checks of an assignment",
            description = "In their order: the last one counts.")
    public Page<ConflictCheckResponse> list(
            UUID assignmentId, @Valid @BeanParam PageRequest page, @QueryParam("decision") ConflictDecision decision) {
        return reads.page(
                () -> checks.page(page, assignments.require(assignmentId).id(), decision), ConflictCheckResponse::of);
    }

    private static Answer<ConflictCheckResponse> answer(ConflictCheck check) {
        return Answer.ok(ConflictCheckResponse.of(check), check.version());
    }
}
