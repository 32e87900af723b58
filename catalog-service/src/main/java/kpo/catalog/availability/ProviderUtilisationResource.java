package kpo.catalog.availability;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/providers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Availability", description = "When experts work, and what of it is reserved")
public class ProviderUtilisationResource {

    @Inject
    Calendars calendars;

    @Inject
    Reads reads;

    @GET
    @Path("/{id}/utilisation")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getProviderUtilisation",
            summary = "How much of a provider is reserved",
            description = "Reserved minutes by minutes of capacity of all its vetted experts, over a period.")
    public RestResponse<UtilisationResponse> ofProvider(
            UUID id,
            @QueryParam("from") @NotNull @Parameter(description = "The first day", example = "2026-10-01")
                    LocalDate from,
            @QueryParam("to") @NotNull @Parameter(description = "The day after the last", example = "2027-01-01")
                    LocalDate to) {
        return reads.one(() -> calendars.ofProvider(id, from, to), Answer::ok);
    }
}
