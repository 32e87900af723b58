package kpo.catalog.availability;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kpo.catalog.provider.PublicHolidays;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability", description = "When experts work, and what of it is reserved")
public class AvailabilityResource {

    @Inject
    Calendars calendars;

    @Inject
    Reads reads;

    @GET
    @Path("/{id}/availability")
    @RolesAllowed({PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listAvailability",
            summary = "Read an expert's calendar",
            description =
                    "Day by day: capacity, what is reserved, what is free, and why a day is off. For the provider and the"
                            + " expert; two years at most. Feasts of the Islamic calendar are known from 1883 to 2173; other years"
                            + " are without them. Which public holidays are known is said: of some countries there is no"
                            + " calendar. The list has one page.")
    public RestResponse<ExpertCalendar> availability(
            UUID id,
            @QueryParam("from") @NotNull @Parameter(description = "The first day", example = "2026-10-05")
                    LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The day after the last", example = "2026-10-19")
                    LocalDate to,
            @HeaderParam("Accept-Language") @Parameter(description = PublicHolidays.NAMES, example = "de")
                    String accepted) {
        return reads.one(() -> calendars.days(id, from, to, PublicHolidays.language(accepted)), Answer::ok);
    }

    @GET
    @Path("/{id}/utilisation")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getExpertUtilisation",
            summary = "How much of an expert is reserved",
            description = "Reserved minutes by minutes of capacity, over a period.")
    public RestResponse<UtilisationResponse> ofExpert(
            UUID id,
            @QueryParam("from") @NotNull @Parameter(description = "The first day", example = "2026-10-01")
                    LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The day after the last", example = "2027-01-01")
                    LocalDate to) {
        return reads.one(() -> calendars.ofExpert(id, from, to), Answer::ok);
    }
}
