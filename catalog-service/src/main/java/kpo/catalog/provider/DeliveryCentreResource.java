package kpo.catalog.provider;

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
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/delivery-centres")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Providers", description = "Who employs experts: third parties and captives")
public class DeliveryCentreResource {

    private static final String PATH = "/v1/delivery-centres";

    @Inject
    RunningCentres running;

    @Inject
    Shutting shutting;

    @Inject
    DeliveryCentres centres;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "openDeliveryCentre",
            summary = "Make a delivery centre known",
            description = "With its zone and calendar: the public holidays of its country, and own days.")
    public RestResponse<DeliveryCentreResponse> open(@Valid @NotNull DeliveryCentreRequest body) {
        return writes.once(
                body,
                () -> running.open(body),
                c -> Answer.created(PATH, c.id(), running.shown(c, ClientPlace.UNSAID), c.version()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "changeDeliveryCentre",
            summary = "Change a delivery centre",
            description = "Reserved days of its experts that are holidays by the new calendar are taken out of their"
                    + " reservations, whose parties are told; days that are holidays no more are given back.")
    public RestResponse<DeliveryCentreResponse> change(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DeliveryCentreRequest body) {
        return writes.once(
                body,
                () -> running.change(id, ifMatch, body),
                c -> Answer.ok(running.shown(c, ClientPlace.UNSAID), c.version()));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "closeDeliveryCentre",
            summary = "Close a delivery centre",
            description =
                    """
                    For good, with a reason: nobody new works from there. Refused while an expert who does is vetted, suspended or \
                    being vetted, or is reserved beyond today. With `withdrawExperts` all of the former are withdrawn with it, up to \
                    10,000, as by `withdrawExpert`; who is reserved still refuses it. For those who did, its calendar counts on.""")
    public RestResponse<DeliveryCentreResponse> close(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull CloseRequest body) {
        return writes.once(
                body,
                () -> shutting.centre(id, ifMatch, body),
                c -> Answer.ok(running.shown(c, ClientPlace.UNSAID), c.version()));
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR})
    @Operation(
            operationId = "listDeliveryCentreActions",
            summary = "What may be done with a delivery centre",
            description = "Whether you may close it, and what stands against that now.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(shutting.actionsOfCentre(id)), Answer::ok);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getDeliveryCentre",
            summary = "Read a delivery centre",
            description = "Onshore, nearshore or offshore where the client's country is given. Its name is for the"
                    + " provider.")
    public RestResponse<DeliveryCentreResponse> get(
            UUID id,
            @QueryParam("clientCountry")
                    @CountryCode
                    @Parameter(
                            description = "The client's country: then each is said to be on-, near- or offshore",
                            example = "US")
                    String clientCountry,
            @QueryParam("clientZone") @ZoneName @Parameter(description = ClientPlace.ZONE, example = "America/New_York")
                    String clientZone) {
        ClientPlace client = new ClientPlace(clientCountry, clientZone);
        return reads.one(() -> centres.require(id), c -> Answer.ok(running.shown(c, client), c.version()));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listDeliveryCentres",
            summary = "List delivery centres",
            description = "Of third parties and of your own captives; each onshore, nearshore or offshore where the"
                    + " client's country is given.")
    @Sorts("country")
    public Page<DeliveryCentreResponse> list(
            @Valid @BeanParam PageRequest page,
            @Valid @BeanParam DeliveryCentreFilter filter,
            @QueryParam("clientCountry")
                    @CountryCode
                    @Parameter(
                            description = "The client's country: then each is said to be on-, near- or offshore",
                            example = "US")
                    String clientCountry,
            @QueryParam("clientZone") @ZoneName @Parameter(description = ClientPlace.ZONE, example = "America/New_York")
                    String clientZone) {
        ClientPlace client = new ClientPlace(clientCountry, clientZone);
        return reads.page(() -> centres.page(page, filter), centre -> running.shown(centre, client));
    }

    @GET
    @Path("/{id}/calendar")
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listCentreHolidays",
            summary = "List the holidays of a delivery centre",
            description =
                    "Public holidays and own days of a period of at most two years. Feasts of the Islamic calendar are"
                            + " known from 1883 to 2173; other years are without them. A day for which our source has no"
                            + " name is left out. Which public holidays are known is said: of some"
                            + " countries there is no calendar. The list has one page.")
    public RestResponse<CentreCalendar> calendar(
            UUID id,
            @QueryParam("from") @NotNull @Parameter(description = "The first day", example = "2027-01-01")
                    LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The day after the last", example = "2028-01-01")
                    LocalDate to,
            @HeaderParam("Accept-Language") @Parameter(description = PublicHolidays.NAMES, example = "de")
                    String accepted) {
        Periods.require(from, to, "?to");
        return reads.one(() -> running.calendar(id, from, to, PublicHolidays.language(accepted)), Answer::ok);
    }
}
