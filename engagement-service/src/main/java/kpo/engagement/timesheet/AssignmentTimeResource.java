package kpo.engagement.timesheet;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/assignments/{assignmentId}/time-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Time", description = "Work that was done, and its approval")
public class AssignmentTimeResource {

    @Inject
    Logging logging;

    @Inject
    Writes writes;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({EXPERT, PROVIDER_MANAGER})
    @Operation(
            operationId = "logTime",
            summary = "Log time",
            description =
                    "By the expert himself, or by his provider's manager. Minutes are taken on the instants, the work"
                            + " date from the start in the zone. Two entries of one expert never overlap, whatever they are of.")
    public RestResponse<TimeEntryResponse> log(UUID assignmentId, @Valid @NotNull TimeEntryRequest body) {
        return writes.once(
                body,
                () -> logging.log(assignmentId, body),
                e -> Answer.created("/v1/time-entries", e.id(), TimeEntryResponse.of(e), e.version()));
    }
}
