package kpo.engagement.need;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.AllowedActions;
import kpo.platform.action.ReasonRequest;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.VersionOptional;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/needs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Needs", description = "What clients want done, and whether it is knowledge work")
public class NeedResource {

    @Inject
    Stating stating;

    @Inject
    Qualifying qualifying;

    @Inject
    Needs needs;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(CLIENT_MANAGER)
    @Operation(
            operationId = "draftNeed",
            summary = "State a need",
            description = "A draft of what your organisation wants done. Submit it when it is complete.")
    public RestResponse<NeedResponse> draft(@Valid @NotNull NeedRequest body) {
        return writes.once(
                body,
                () -> stating.draft(body),
                n -> Answer.created("/v1/needs", n.id(), NeedResponse.of(n), n.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(CLIENT_MANAGER)
    @Operation(
            operationId = "editNeed",
            summary = "Replace a need's description",
            description = "While it is a draft, or after the operator returned it.")
    public RestResponse<NeedResponse> edit(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull NeedRequest body) {
        return writes.once(body, () -> stating.edit(id, ifMatch, body), NeedResource::answer);
    }

    @POST
    @Path("/{id}/submit")
    @RolesAllowed(CLIENT_MANAGER)
    @Operation(operationId = "submitNeed", summary = "Submit a need", description = "Gives it to the operator.")
    public RestResponse<NeedResponse> submit(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> stating.submit(id, ifMatch), NeedResource::answer);
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "returnNeed",
            summary = "Return a need",
            description = "Gives a need back to the client, who edits it and submits it again.")
    public RestResponse<NeedResponse> giveBack(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> qualifying.giveBack(id, ifMatch, body.reason()), NeedResource::answer);
    }

    @POST
    @Path("/{id}/qualification-assessments")
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "assessNeed",
            summary = "Assess a submitted need",
            description =
                    "Seven answers decide whether it is KPO, hybrid or not knowledge work; the verdict becomes the"
                            + " need's status. Every contribution is in the answer.")
    @VersionOptional
    public RestResponse<QualificationAssessmentResponse> assess(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull QualificationAnswers body) {
        return writes.once(
                body,
                () -> qualifying.assess(id, ifMatch, body),
                a -> Answer.created("/v1/qualification-assessments", a.id(), QualificationAssessmentResponse.of(a), 0));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(operationId = "getNeed", summary = "Read a need", description = "One need by its id.")
    public RestResponse<NeedResponse> get(UUID id) {
        return reads.one(() -> needs.require(id), NeedResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listNeedActions",
            summary = "What can be done to a need",
            description = "Each verb, and why it would be refused now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(
                () -> needs.require(id),
                n -> Answer.ok(new AllowedActions(AllowedAction.of(NeedVerb.values(), n.status()::hindrances))));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listNeeds",
            summary = "List needs",
            description = "Those of your organisation; all of them for operators; from and to mean startsOn.")
    @Sorts({"title", "startsOn"})
    public Page<NeedResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("status") NeedStatus status,
            @QueryParam("clientId") UUID clientId,
            @BeanParam DayRange starts) {
        return reads.page(() -> needs.page(page, status, clientId, starts), NeedResponse::of);
    }

    private static Answer<NeedResponse> answer(Need need) {
        return Answer.ok(NeedResponse.of(need), need.version());
    }
}
