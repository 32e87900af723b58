package kpo.catalog.expert;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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

@Path("/v1/experts/{id}/cost-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
public class CostRateResource {

    @Inject
    CostRating rating;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "dateCostRate",
            summary = "Date a cost rate",
            description =
                    "Holds from that day on, until the next rate that is dated; what was before ends on that day. The answer"
                            + " is the period that begins then.")
    public RestResponse<CostRateResponse> date(UUID id, @Valid @NotNull CostRateRequest body) {
        return writes.once(
                body,
                () -> rating.date(id, body),
                expert -> Answer.created(
                        "/v1/experts",
                        id + "/cost-rates",
                        CostRateResponse.of(rating.on(expert, body.from())),
                        expert.version()));
    }

    @GET
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listCostRates",
            summary = "List the cost rates of an expert",
            description = "Sorted by `from` they follow each other without gap and overlap. Nobody outside the provider"
                    + " reads them.")
    @Sorts("from")
    public Page<CostRateResponse> rates(UUID id, @Valid @BeanParam PageRequest page) {
        return reads.page(() -> rating.page(page, id), CostRateResponse::of);
    }
}
