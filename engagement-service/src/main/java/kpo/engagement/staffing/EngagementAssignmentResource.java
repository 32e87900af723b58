package kpo.engagement.staffing;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.engagement.engagement.Engagements;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/engagements/{engagementId}/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments", description = "Experts in the roles of a statement of work")
public class EngagementAssignmentResource {

    @Inject
    Proposing proposing;

    @Inject
    Staffing staffing;

    @Inject
    Engagements engagements;

    @Inject
    Assignments assignments;

    @Inject
    CurrentCaller caller;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(PROVIDER_MANAGER)
    @Operation(
            operationId = "proposeAssignment",
            summary = "Propose an expert",
            description =
                    "One of your vetted experts for a role of the statement of work. The catalog is asked who that is;"
                            + " without its answer nothing is proposed.")
    public RestResponse<AssignmentResponse> propose(UUID engagementId, @Valid @NotNull ProposeAssignmentRequest body) {
        return writes.onceAfter(
                body,
                () -> proposing.askForExpert(engagementId, body),
                expert -> proposing.propose(engagementId, body, expert),
                a -> Answer.created("/v1/assignments", a.id(), staffing.shown(a), a.version()));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listAssignments",
            summary = "List the assignments of an engagement",
            description = "An expert sees his own; from and to mean startsOn.")
    @Sorts("startsOn")
    public Page<AssignmentResponse> list(
            UUID engagementId,
            @Valid @BeanParam PageRequest page,
            @QueryParam("status") AssignmentStatus status,
            @QueryParam("expertId") UUID expertId,
            @BeanParam DayRange starts) {
        return reads.page(
                () -> assignments.page(
                        page, engagements.require(engagementId).id(), status, expertId, starts, caller.get()),
                staffing::shown);
    }
}
