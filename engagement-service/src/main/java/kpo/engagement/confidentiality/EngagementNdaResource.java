package kpo.engagement.confidentiality;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import kpo.engagement.engagement.Engagements;
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

@Path("/v1/engagements/{engagementId}/ndas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "NDAs", description = "The promise to keep the client's secrets")
public class EngagementNdaResource {

    @Inject
    Promising promising;

    @Inject
    Engagements engagements;

    @Inject
    Ndas ndas;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @Inject
    Clock clock;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "draftNda",
            summary = "Draft an NDA",
            description = "For an engagement; it covers every expert of the provider, or those it names.")
    public RestResponse<NdaResponse> draft(UUID engagementId, @Valid @NotNull DraftNdaRequest body) {
        return writes.once(
                body,
                () -> promising.draft(engagementId, body),
                n -> Answer.created("/v1/ndas", n.id(), NdaResponse.of(n, LocalDate.now(clock)), n.version()));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(operationId = "listNdas", summary = "List the NDAs of an engagement", description = "In their order.")
    @Sorts("effectiveFrom")
    public Page<NdaResponse> list(
            UUID engagementId, @Valid @BeanParam PageRequest page, @QueryParam("status") NdaStatus status) {
        LocalDate today = LocalDate.now(clock);
        return reads.page(
                () -> ndas.page(page, engagements.require(engagementId).id(), status), n -> NdaResponse.of(n, today));
    }
}
