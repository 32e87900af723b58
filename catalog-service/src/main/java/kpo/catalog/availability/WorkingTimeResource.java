package kpo.catalog.availability;

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

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability", description = "When experts work, and what of it is reserved")
@RolesAllowed({PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
public class WorkingTimeResource {

    private static final String HOURS = "/v1/experts/%s/weekly-hours";
    private static final String TIME_OFF = "/v1/experts/%s/time-off";

    @Inject
    WorkingTimes workingTimes;

    @Inject
    Calendars calendars;

    @Inject
    WeeklyHoursBook hours;

    @Inject
    TimesOff timesOff;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @PUT
    @Path("/{id}/delivery-centre")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "chooseDeliveryCentre",
            summary = "Say from where an expert works",
            description =
                    """
                    The centre's calendar counts for the expert. Reserved days that are holidays there are taken out of their \
                    reservations, whose parties are told. It may be in another country than the expert, who works from afar: \
                    filters by country go by where the expert works, onshore, nearshore and offshore by where the centre is.""")
    public RestResponse<DeliveryCentreChoice> workAt(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull DeliveryCentreChoice body) {
        return writes.once(
                body,
                () -> workingTimes.workAt(id, ifMatch, body),
                e -> Answer.ok(new DeliveryCentreChoice(e.deliveryCentreId()), e.version()));
    }

    @GET
    @Path("/{id}/delivery-centre")
    @Operation(
            operationId = "getExpertCentre",
            summary = "Read from where an expert works",
            description = "A change asks for the ETag of the expert.")
    public RestResponse<DeliveryCentreChoice> centre(UUID id) {
        return reads.one(
                () -> calendars.required(id), expert -> Answer.ok(new DeliveryCentreChoice(expert.deliveryCentreId())));
    }

    @POST
    @Path("/{id}/weekly-hours")
    @ResponseStatus(201)
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "setWeeklyHours",
            summary = "Set other weekly hours for a time",
            description =
                    "From their first day on they replace the profile's week, and open hours that began before. With a `to`"
                            + " they divide hours that began before and reach further: their rest holds from that day on,"
                            + " with an id of its own. Where"
                            + " a reserved day would no longer have room for what is reserved it is refused, or, with"
                            + " `losesReservedDays`, the reservations lose what has no room.")
    public RestResponse<WeeklyHoursResponse> set(UUID id, @Valid @NotNull WeeklyHoursRequest body) {
        return writes.once(
                body,
                () -> workingTimes.set(id, body),
                h -> Answer.created(HOURS.formatted(id), h.id(), WeeklyHoursResponse.of(h), h.version()));
    }

    @GET
    @Path("/{id}/weekly-hours")
    @Operation(
            operationId = "listWeeklyHours",
            summary = "List other weekly hours",
            description = "Those that replace the profile's week for a time.")
    @Sorts("validFrom")
    public Page<WeeklyHoursResponse> list(UUID id, @Valid @BeanParam PageRequest page) {
        return reads.page(() -> hours.page(page, calendars.required(id).id()), WeeklyHoursResponse::of);
    }

    @GET
    @Path("/{id}/weekly-hours/{hoursId}")
    @Operation(
            operationId = "getWeeklyHours",
            summary = "Read other weekly hours",
            description = "With the ETag that a deletion needs.")
    public RestResponse<WeeklyHoursResponse> get(UUID id, UUID hoursId) {
        return reads.one(
                () -> hours.require(hoursId, calendars.required(id).id()),
                h -> Answer.ok(WeeklyHoursResponse.of(h), h.version()));
    }

    @DELETE
    @Path("/{id}/weekly-hours/{hoursId}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "dropWeeklyHours",
            summary = "Drop other weekly hours",
            description =
                    "The profile's week counts in their place, also between two parts that they divided. Refused where a"
                            + " reserved day would lack room.")
    public RestResponse<Void> drop(UUID id, UUID hoursId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null,
                () -> {
                    workingTimes.drop(id, hoursId, ifMatch);
                    return null;
                },
                gone -> Answer.gone());
    }

    @POST
    @Path("/{id}/time-off")
    @ResponseStatus(201)
    @RolesAllowed({PROVIDER_MANAGER, EXPERT, OPERATOR})
    @Operation(
            operationId = "planTimeOff",
            summary = "Plan time off",
            description =
                    "Whole days, the last at most 31 days ago. Where some are reserved it is refused, or, with `losesReservedDays`, takes them out of the"
                            + " reservations, whose holders are told. Experts plan their own, on days that are not reserved.")
    public RestResponse<TimeOffResponse> plan(UUID id, @Valid @NotNull TimeOffRequest body) {
        return writes.once(
                body,
                () -> workingTimes.plan(id, body),
                t -> Answer.created(TIME_OFF.formatted(id), t.id(), TimeOffResponse.of(t), t.version()));
    }

    @GET
    @Path("/{id}/time-off")
    @Operation(operationId = "listTimeOff", summary = "List time off", description = "For the provider and the expert.")
    @Sorts("startsOn")
    public Page<TimeOffResponse> timeOff(UUID id, @Valid @BeanParam PageRequest page) {
        return reads.page(() -> timesOff.page(page, calendars.required(id).id()), TimeOffResponse::of);
    }

    @GET
    @Path("/{id}/time-off/{timeOffId}")
    @Operation(
            operationId = "getTimeOff",
            summary = "Read time off",
            description = "With the ETag that a cancellation needs.")
    public RestResponse<TimeOffResponse> getTimeOff(UUID id, UUID timeOffId) {
        return reads.one(
                () -> timesOff.require(timeOffId, calendars.required(id).id()),
                t -> Answer.ok(TimeOffResponse.of(t), t.version()));
    }

    @DELETE
    @Path("/{id}/time-off/{timeOffId}")
    @RolesAllowed({PROVIDER_MANAGER, EXPERT, OPERATOR})
    @Operation(
            operationId = "cancelTimeOff",
            summary = "Cancel time off",
            description = "Reservations that lost the days get back what nobody else has reserved since. Experts cancel"
                    + " what they entered themselves.")
    public RestResponse<Void> cancel(UUID id, UUID timeOffId, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(
                null,
                () -> {
                    workingTimes.cancel(id, timeOffId, ifMatch);
                    return null;
                },
                gone -> Answer.gone());
    }
}
