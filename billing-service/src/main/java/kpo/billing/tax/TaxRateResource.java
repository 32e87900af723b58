package kpo.billing.tax;

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
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/tax-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tax", description = "Tax rates by period, and which tax a supply bears")
public class TaxRateResource {

    private static final String PATH = "/v1/tax-rates";

    @Inject
    TaxRating rating;

    @Inject
    TaxRates rates;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "addTaxRate",
            summary = "Add a tax rate",
            description = "For a country, or for one service code in it. Two rates never hold on the same day.")
    public RestResponse<TaxRateResponse> add(@Valid @NotNull AddTaxRateRequest body) {
        return writes.once(
                body,
                () -> rating.add(body),
                rate -> Answer.created(PATH, rate.id(), TaxRateResponse.of(rate), rate.version()));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "endTaxRate",
            summary = "End a tax rate",
            description =
                    "A rate can end earlier than planned, never later. Invoices keep the tax they were issued with.")
    public RestResponse<TaxRateResponse> end(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull EndTaxRateRequest body) {
        return writes.once(body, () -> rating.end(id, ifMatch, body), TaxRateResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listActionsOfTaxRate",
            summary = "What may be done with a tax rate",
            description = "Each verb, and what stands against it now; on which day it can end, the verb says.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(
                () -> rates.require(id),
                rate -> Answer.ok(new AllowedActions(List.of(AllowedAction.of("end", List.of())))));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(operationId = "getTaxRate", summary = "Read a tax rate", description = "With its period.")
    public RestResponse<TaxRateResponse> get(UUID id) {
        return reads.one(() -> rates.require(id), TaxRateResource::answer);
    }

    @GET
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listTaxRates",
            summary = "List tax rates",
            description = "Of every period, past and coming ones included; from and to mean validFrom.")
    @Sorts({"country", "validFrom"})
    public Page<TaxRateResponse> list(
            @Valid @BeanParam PageRequest page,
            @Parameter(description = "Only this country's", example = "IN") @QueryParam("country") @CountryCode
                    String country,
            @QueryParam("component") TaxRate.Component component,
            @BeanParam DayRange valid) {
        return reads.page(() -> rates.page(page, country, component, valid), TaxRateResponse::of);
    }

    private static Answer<TaxRateResponse> answer(TaxRate rate) {
        return Answer.ok(TaxRateResponse.of(rate), rate.version());
    }
}
