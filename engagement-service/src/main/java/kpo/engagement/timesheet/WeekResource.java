package kpo.engagement.timesheet;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyRequired;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/assignments/{assignmentId}/weeks/{week}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Weeks", description = "The time of an assignment in one ISO week, such as 2026-W43")
public class WeekResource {

    @Inject
    Weeks weeks;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getWeek",
            summary = "Read a week",
            description =
                    "The entries that you see, their minutes, and a status derived from theirs. The client sees no drafts.")
    public RestResponse<WeekResponse> get(UUID assignmentId, String week) {
        return reads.one(() -> weeks.read(assignmentId, IsoWeek.parse(week)), WeekResource::answer);
    }

    @GET
    @Path("/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listWeekActions",
            summary = "What can be done to a week",
            description = "Each verb, and why it would be refused to you now.")
    public RestResponse<AllowedActions> allowedActions(UUID assignmentId, String week) {
        return reads.one(() -> new AllowedActions(weeks.allowedActions(assignmentId, IsoWeek.parse(week))), Answer::ok);
    }

    @POST
    @Path("/submit")
    @RolesAllowed({EXPERT, PROVIDER_MANAGER})
    @Operation(
            operationId = "submitWeek",
            summary = "Submit a week",
            description =
                    "All of its entries that are not submitted yet, or none; a refusal names each entry's reasons.")
    public RestResponse<WeekResponse> submit(UUID assignmentId, String week, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> weeks.submit(assignmentId, ifMatch, IsoWeek.parse(week)), WeekResource::answer);
    }

    @POST
    @Path("/approve")
    @KeyRequired
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER})
    @Operation(
            operationId = "approveWeek",
            summary = "Approve a week",
            description =
                    "All that was submitted and is not approved yet, or none; a refusal names each entry's reasons.")
    public RestResponse<WeekResponse> approve(
            UUID assignmentId, String week, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> weeks.approve(assignmentId, ifMatch, IsoWeek.parse(week)), WeekResource::answer);
    }

    private static Answer<WeekResponse> answer(Week week) {
        return Answer.ok(WeekResponse.of(week), week.version());
    }
}
