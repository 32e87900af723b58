package kpo.catalog.availability;

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

@Path("/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability", description = "When experts work, and what of it is reserved")
public class ReservationResource {

    private static final String PATH = "/v1/reservations";

    @Inject
    Reserving reserving;

    @Inject
    Reservations reservations;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({SERVICE, OPERATOR, PROVIDER_MANAGER})
    @Operation(
            operationId = "holdExpert",
            summary = "Hold a part of an expert's week",
            description =
                    """
                    Takes the minutes of each day until the reservation is released, or the hold expires without having been \
                    confirmed. They are spread over the days as the expert's hours are; where a day is full, the other days \
                    of its week take its part; days off take nothing. Sent again with the same reference it is the same \
                    hold, or refused where that has expired or was released.""")
    public RestResponse<ReservationResponse> hold(@Valid @NotNull HoldRequest body) {
        return writes.once(
                body,
                () -> reserving.hold(body),
                r -> Answer.created(PATH, r.id(), ReservationResponse.of(r), r.version()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({SERVICE, OPERATOR, PROVIDER_MANAGER, COMPLIANCE, AUDITOR})
    @Operation(
            operationId = "getReservation",
            summary = "Read a reservation",
            description = "For the holder and the expert's provider.")
    public RestResponse<ReservationResponse> get(UUID id) {
        return reads.one(() -> reservations.require(id), ReservationResource::answer);
    }

    @GET
    @RolesAllowed({SERVICE, OPERATOR, PROVIDER_MANAGER, COMPLIANCE, AUDITOR})
    @Operation(
            operationId = "listReservations",
            summary = "List reservations",
            description =
                    "Those that you hold, and those of your experts. `conflicted` finds those with days that they do not get, and that have not ended.")
    @Sorts({"startsOn", "expiresAt"})
    public Page<ReservationResponse> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam ReservationFilter filter) {
        return reads.page(() -> reservations.page(page, filter), ReservationResponse::of);
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed({SERVICE, OPERATOR, PROVIDER_MANAGER})
    @Operation(
            operationId = "confirmReservation",
            summary = "Confirm a hold",
            description = "HELD to CONFIRMED: it expires no more. Only for the holder, and while the expert is vetted.")
    public RestResponse<ReservationResponse> confirm(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> reserving.confirm(id, ifMatch), ReservationResource::answer);
    }

    @POST
    @Path("/{id}/release")
    @RolesAllowed({SERVICE, OPERATOR, PROVIDER_MANAGER})
    @Operation(
            operationId = "releaseReservation",
            summary = "Release a reservation",
            description =
                    """
                    HELD or CONFIRMED to RELEASED: its days are free again, of a confirmed one those from today on. With a \
                    later day it is shortened: it stays as it is until then. Only for the holder.""")
    public RestResponse<ReservationResponse> release(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReleaseRequest body) {
        return writes.once(body, () -> reserving.release(id, ifMatch, body), ReservationResource::answer);
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({SERVICE, OPERATOR, PROVIDER_MANAGER, COMPLIANCE, AUDITOR})
    @Operation(
            operationId = "listReservationActions",
            summary = "What may be done with a reservation",
            description = "Each verb, and what stands against it for you, as the verb itself would say.")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(reserving.allowedActions(id)), Answer::ok);
    }

    private static Answer<ReservationResponse> answer(Reservation reservation) {
        return Answer.ok(ReservationResponse.of(reservation), reservation.version());
    }
}
