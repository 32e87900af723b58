package kpo.billing.charge;

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
import java.util.List;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.AllowedActions;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charges", description = "Billable facts from any source, and their frozen rates")
public class ChargeResource {

    @Inject
    Charging charging;

    @Inject
    Charges charges;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @Path("/batch")
    @KeyRequired
    @RolesAllowed({OPERATOR, SERVICE})
    @Operation(
            operationId = "takeCharges",
            summary = "Take charges",
            description = "Each is taken or refused by itself; what was taken before is a DUPLICATE and changes"
                    + " nothing, so a batch may be sent again. A charge without a rate on its day is held with"
                    + " `no_rate` and rated when the card is completed.")
    public RestResponse<ChargeBatchResponse> take(@Valid @NotNull ChargeBatchRequest body) {
        return writes.once(body, () -> ChargeBatchResponse.of(charging.take(body.charges())), Answer::ok);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getCharge",
            summary = "Read a charge",
            description = "With its rates, why these, and the invoice lines that bill it.")
    public RestResponse<ChargeResponse> get(UUID id) {
        return reads.one(() -> charges.require(id), ChargeResource::answer);
    }

    @GET
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listCharges",
            summary = "List charges",
            description = "Those of agreements to which your organisation is a party; all of them for operators; from"
                    + " and to mean workDate.")
    @Sorts("workDate")
    public Page<ChargeResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam ChargeFilter filter, @BeanParam DayRange worked) {
        return reads.page(() -> charges.page(page, filter, worked), ChargeResponse::of);
    }

    @POST
    @Path("/{id}/retry")
    @KeyRequired
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "retryCharge",
            summary = "Try a held charge again",
            description = "Looks for its rate again. What waits for an FX rate becomes free for the next invoice.")
    public RestResponse<ChargeResponse> retry(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> charging.retry(id, ifMatch), ChargeResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({OPERATOR, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR})
    @Operation(
            operationId = "listActionsOfCharge",
            summary = "What may be done with a charge",
            description = "Each verb, and what stands against it now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(
                () -> charges.require(id),
                charge -> Answer.ok(new AllowedActions(List.of(AllowedAction.of("retry", charge.refusalsToRetry())))));
    }

    private static Answer<ChargeResponse> answer(Charge charge) {
        return Answer.ok(ChargeResponse.of(charge), charge.version());
    }
}
