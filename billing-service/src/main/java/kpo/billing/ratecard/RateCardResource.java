package kpo.billing.ratecard;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.action.AllowedActions;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import kpo.platform.validation.CountryCode;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/rate-cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rate cards", description = "What an hour or a unit of a role's work costs the client, by day")
public class RateCardResource {

    private static final String PATH = "/v1/rate-cards";

    @Inject
    Pricing pricing;

    @Inject
    RateCards cards;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "createRateCard",
            summary = "Create a rate card",
            description = "An empty card of one of your legal entities, in one currency, for one buyer or for all.")
    public RestResponse<RateCardResponse> create(@Valid @NotNull CreateRateCardRequest body) {
        return writes.once(
                body,
                () -> pricing.create(body),
                c -> Answer.created(PATH, c.id(), RateCardResponse.of(c), c.version()));
    }

    @POST
    @Path("/{id}/lines")
    @ResponseStatus(201)
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "addRateLine",
            summary = "Add a line to a rate card",
            description = "Prices a role in a period. Lines of one key never overlap. Charges that were held because"
                    + " they had no rate are rated in the same step.")
    public RestResponse<RateLineResponse> add(UUID id, @Valid @NotNull AddRateLineRequest body) {
        return writes.once(
                body,
                () -> pricing.add(id, body),
                line -> Answer.created(
                        PATH + "/" + id + "/lines",
                        line.id(),
                        RateLineResponse.of(line),
                        cards.require(id).version()));
    }

    @POST
    @Path("/{id}/lines/{lineId}/end")
    @RolesAllowed({OPERATOR, PROVIDER_FINANCE})
    @Operation(
            operationId = "endRateLine",
            summary = "End an open line",
            description = "From the day given the line prices nothing more. That day is after all that is rated with"
                    + " it. A new price is a new line from that day on.")
    public RestResponse<RateCardResponse> end(
            UUID id, UUID lineId, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull EndRateLineRequest body) {
        return writes.once(body, () -> pricing.end(id, lineId, ifMatch, body), RateCardResource::answer);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(operationId = "getRateCard", summary = "Read a rate card", description = "With its lines.")
    public RestResponse<RateCardResponse> get(UUID id) {
        return reads.one(() -> cards.require(id), RateCardResource::answer);
    }

    @GET
    @Path("/{id}/lines/{lineId}/allowed-actions")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listActionsOfRateLine",
            summary = "What may be done with a line",
            description = "Each verb, and what stands against it now.")
    public RestResponse<AllowedActions> lineActions(UUID id, UUID lineId) {
        return reads.one(() -> cards.require(id), card -> Answer.ok(new AllowedActions(card.allowedActionsOf(lineId))));
    }

    @GET
    @Path("/{id}/lines/{lineId}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getRateLine",
            summary = "Read a line of a rate card",
            description = "Its price and period.")
    public RestResponse<RateLineResponse> line(UUID id, UUID lineId) {
        return reads.one(
                () -> cards.require(id), card -> Answer.ok(RateLineResponse.of(card.line(lineId)), card.version()));
    }

    @GET
    @Path("/{id}/selection")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "selectRate",
            summary = "Which rate, and why",
            description = "The line that prices the work on the day. The line that names more dimensions wins; of as"
                    + " many, country counts before seniority, seniority before domain.")
    public RestResponse<RateSelectionResponse> select(
            UUID id,
            @QueryParam("role") @NotNull @Pattern(regexp = RateKey.CODE) @Size(max = 64) String role,
            @QueryParam("on") @NotNull LocalDate on,
            @QueryParam("unit") @DefaultValue("HOUR") RateUnit unit,
            @QueryParam("country") @CountryCode String country,
            @QueryParam("seniority") @Pattern(regexp = RateKey.CODE) @Size(max = 64) String seniority,
            @QueryParam("domain") @Pattern(regexp = RateKey.CODE) @Size(max = 64) String domain) {
        RateKey asked = new RateKey(role, country, seniority, domain, unit);
        return reads.one(() -> cards.require(id), card -> Answer.ok(RateSelectionResponse.of(card, asked, on)));
    }

    @GET
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listRateCards",
            summary = "List rate cards",
            description = "Those of your organisation, and those made for it; all of them for operators.")
    @Sorts("name")
    public Page<RateCardResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("sellerEntityId") UUID sellerEntityId,
            @QueryParam("buyerOrganisation") @Size(max = 64) String buyerOrganisation,
            @QueryParam("currency") @CurrencyCode(orOfBefore = true) String currency) {
        return reads.page(() -> cards.page(page, sellerEntityId, buyerOrganisation, currency), RateCardResponse::of);
    }

    private static Answer<RateCardResponse> answer(RateCard card) {
        return Answer.ok(RateCardResponse.of(card), card.version());
    }
}
