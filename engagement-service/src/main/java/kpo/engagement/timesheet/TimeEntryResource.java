package kpo.engagement.timesheet;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.action.ReasonRequest;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyRequired;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/time-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Time", description = "Work that was done, and its approval")
public class TimeEntryResource {

    @Inject
    Logging logging;

    @Inject
    Approving approving;

    @Inject
    TimeEntries entries;

    @Inject
    CurrentCaller caller;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @PUT
    @Path("/{id}")
    @RolesAllowed({EXPERT, PROVIDER_MANAGER})
    @Operation(
            operationId = "editTimeEntry",
            summary = "Replace a time entry",
            description = "Of a draft, or after it was recalled or rejected: it is a draft again then.")
    public RestResponse<TimeEntryResponse> edit(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull TimeEntryRequest body) {
        return writes.once(body, () -> logging.edit(id, ifMatch, body), TimeEntryResource::answer);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed({EXPERT, PROVIDER_MANAGER})
    @Operation(
            operationId = "deleteTimeEntry",
            summary = "Delete a time entry",
            description = "Where it may be edited it may be deleted.")
    public RestResponse<Void> delete(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null,
                () -> {
                    logging.delete(id, ifMatch);
                    return id;
                },
                deleted -> Answer.gone());
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({EXPERT, PROVIDER_MANAGER})
    @Operation(
            operationId = "submitTimeEntry",
            summary = "Submit a time entry",
            description = "Gives it to the client for approval.")
    public RestResponse<TimeEntryResponse> submit(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> logging.submit(id, ifMatch), TimeEntryResource::answer);
    }

    @POST
    @Path("/{id}/recall")
    @RolesAllowed({EXPERT, PROVIDER_MANAGER})
    @Operation(
            operationId = "recallTimeEntry",
            summary = "Recall a time entry",
            description = "Takes it back while the client has not decided.")
    public RestResponse<TimeEntryResponse> recall(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> logging.recall(id, ifMatch), TimeEntryResource::answer);
    }

    @POST
    @Path("/{id}/approve")
    @KeyRequired
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER})
    @Operation(
            operationId = "approveTimeEntry",
            summary = "Approve a time entry",
            description =
                    "By the client, and by nobody who did, logged or submitted it. On its work date the assignment was"
                            + " active, an NDA that covers the expert and the statement of work were in force, and the conflict"
                            + " check allowed it. The charge goes to billing by itself.")
    public RestResponse<TimeEntryResponse> approve(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> approving.approve(id, ifMatch), TimeEntryResource::answer);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER})
    @Operation(
            operationId = "rejectTimeEntry",
            summary = "Reject a time entry",
            description = "By the client, who says why; the provider edits it and submits it again.")
    public RestResponse<TimeEntryResponse> reject(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> approving.reject(id, ifMatch, body.reason()), TimeEntryResource::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getTimeEntry",
            summary = "Read a time entry",
            description = "An expert reads his own, the client what was submitted: a draft is the provider's.")
    public RestResponse<TimeEntryResponse> get(UUID id) {
        return reads.one(() -> entries.requireFor(id, caller.get()), TimeEntryResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listTimeEntryActions",
            summary = "What can be done to a time entry",
            description = "Each verb, and every reason for which it would be refused to you now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(approving.allowedActions(id)), Answer::ok);
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listTimeEntries",
            summary = "List time entries",
            description = "Of one engagement or assignment, in one status, or all that you may see: the client sees no"
                    + " drafts. from and to mean workDate.")
    @Sorts({"workDate", "startedAt"})
    public Page<TimeEntryResponse> list(
            @Valid @BeanParam PageRequest page, @BeanParam TimeEntryFilter filter, @BeanParam DayRange worked) {
        return reads.page(() -> entries.page(page, filter, worked, caller.get()), TimeEntryResponse::of);
    }

    private static Answer<TimeEntryResponse> answer(TimeEntry entry) {
        return Answer.ok(TimeEntryResponse.of(entry), entry.version());
    }
}
