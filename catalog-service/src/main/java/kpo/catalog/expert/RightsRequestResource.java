package kpo.catalog.expert;

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
import kpo.platform.caller.CurrentCaller;
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

@Path("/v1/rights-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
@RolesAllowed({EXPERT, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR})
public class RightsRequestResource {

    private static final String PATH = "/v1/rights-requests";

    @Inject
    AnsweringRights answering;

    @Inject
    RightsRequests requests;

    @Inject
    CurrentCaller caller;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(EXPERT)
    @Operation(
            operationId = "askRight",
            summary = "Ask to be put right or to be forgotten",
            description =
                    """
                    In your own name, with the login of the expert (GDPR, Articles 16 and 17). The provider answers within one month \
                    of the receipt. Each thing that is wrong is asked for on its own; the same twice, or to be forgotten twice, \
                    is refused while the first is open. What is held of you is exported at once, with `exportPersonalData`.""")
    public RestResponse<RightsRequestResponse> ask(@Valid @NotNull AskRightRequest body) {
        return writes.once(
                body,
                () -> answering.ask(body),
                r -> Answer.created(PATH, r.id(), RightsRequestResponse.of(r), r.version()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRightsRequest",
            summary = "Read what an expert asked for",
            description = "An expert reads the own requests.")
    public RestResponse<RightsRequestResponse> get(UUID id) {
        return reads.one(() -> requests.requireFor(id, caller.get()), this::answer);
    }

    @GET
    @Operation(
            operationId = "listRightsRequests",
            summary = "List what experts asked for",
            description = "The oldest first; an expert sees the own requests.")
    @Sorts("dueOn")
    public Page<RightsRequestResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam RightsRequestFilter filter) {
        return reads.page(() -> requests.page(page, filter, caller.get()), RightsRequestResponse::of);
    }

    @POST
    @Path("/{id}/fulfil")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE})
    @Operation(
            operationId = "fulfilRightsRequest",
            summary = "Say that a request was fulfilled",
            description =
                    """
                    OPEN to FULFILLED, with what was done; the expert reads it. A rectification is a revision of the profile, made \
                    before. An erasure needs no answer: erasing the personal data fulfils the request.""")
    public RestResponse<RightsRequestResponse> fulfil(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> answering.answer(id, ifMatch, RightsRequestVerb.FULFIL, body), this::answer);
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE})
    @Operation(
            operationId = "refuseRightsRequest",
            summary = "Refuse a request",
            description =
                    "OPEN to REFUSED, with the reason and to whom the expert may complain (GDPR, Article 12(4)); the expert reads it.")
    public RestResponse<RightsRequestResponse> refuse(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> answering.answer(id, ifMatch, RightsRequestVerb.REFUSE, body), this::answer);
    }

    @POST
    @Path("/{id}/extend")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE})
    @Operation(
            operationId = "extendRightsRequest",
            summary = "Put off the answer to a request",
            description =
                    """
                    Once, within the month, by two further months at most, where the request is complex or there are many, with the \
                    reason (GDPR, Article 12(3)); the expert reads it. It stays OPEN.""")
    public RestResponse<RightsRequestResponse> extend(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ExtendDueDayRequest body) {
        return writes.once(body, () -> answering.extend(id, ifMatch, body), this::answer);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(EXPERT)
    @Operation(
            operationId = "withdrawRightsRequest",
            summary = "Take a request back",
            description = "OPEN to WITHDRAWN, by the expert who asked. It is not answered then, and may be asked anew.")
    public RestResponse<RightsRequestResponse> withdraw(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> answering.withdraw(id, ifMatch), this::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @Operation(
            operationId = "listRightsRequestActions",
            summary = "What may become of a request",
            description = "Whether you may fulfil, refuse, extend or withdraw it, and what stands against that now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(answering.allowedActions(id)), Answer::ok);
    }

    private Answer<RightsRequestResponse> answer(RightsRequest request) {
        return Answer.ok(RightsRequestResponse.of(request), request.version());
    }
}
