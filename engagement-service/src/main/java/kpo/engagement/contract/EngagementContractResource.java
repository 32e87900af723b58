package kpo.engagement.contract;

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
import java.util.UUID;
import kpo.engagement.engagement.Engagements;
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

@Path("/v1/engagements/{engagementId}/statements-of-work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements of work", description = "What is to be done, by which roles, and how it is paid")
public class EngagementContractResource {

    @Inject
    Negotiating negotiating;

    @Inject
    StatementsOfWork works;

    @Inject
    Engagements engagements;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @Inject
    Clock clock;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER})
    @Operation(
            operationId = "draftStatementOfWork",
            summary = "Draft a statement of work",
            description = "On time and materials. Either side drafts it and proposes it to the other.")
    public RestResponse<StatementOfWorkResponse> draft(UUID engagementId, @Valid @NotNull StatementOfWorkRequest body) {
        return writes.once(
                body,
                () -> negotiating.draft(engagementId, body),
                w -> Answer.created(
                        "/v1/statements-of-work", w.id(), StatementOfWorkResponse.of(w, clock.instant()), w.version()));
    }

    @GET
    @RolesAllowed({
        CLIENT_MANAGER,
        CLIENT_APPROVER,
        CLIENT_FINANCE,
        PROVIDER_MANAGER,
        PROVIDER_FINANCE,
        OPERATOR,
        COMPLIANCE,
        AUDITOR,
        SERVICE
    })
    @Operation(
            operationId = "listStatementsOfWork",
            summary = "List the statements of work of an engagement",
            description = "In the order of their drafting; from and to mean startsOn.")
    @Sorts("startsOn")
    public Page<StatementOfWorkResponse> list(
            UUID engagementId,
            @Valid @BeanParam PageRequest page,
            @QueryParam("status") ContractStatus status,
            @BeanParam DayRange starts) {
        return reads.page(
                () -> works.page(page, engagements.require(engagementId).id(), status, starts),
                w -> StatementOfWorkResponse.of(w, clock.instant()));
    }
}
