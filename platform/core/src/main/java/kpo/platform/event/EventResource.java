package kpo.platform.event;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "What happened to your objects, for those who ask")
public class EventResource {

    @Inject
    EventFeed feed;

    @GET
    @RolesAllowed({
        CLIENT_MANAGER,
        CLIENT_APPROVER,
        CLIENT_FINANCE,
        PROVIDER_MANAGER,
        PROVIDER_FINANCE,
        OPERATOR,
        COMPLIANCE,
        AUDITOR,
        SERVICE
    })
    @Operation(
            operationId = "readEvents",
            summary = "Read the feed of events",
            description = "What happened to the objects to which your organisation is party, oldest first, in one"
                    + " order that never changes; nothing appears behind what you have read. Keep `next`. Events are"
                    + " kept for 30 days.")
    public EventFeedResponse read(
            @QueryParam("after")
                    @Parameter(
                            description =
                                    "The `next` of the part before; opaque, and good for the same types and since only")
                    String after,
            @QueryParam("since")
                    @Parameter(
                            description = "Only what was recorded then or later; for whoever has no `next` yet",
                            example = "2026-11-02T08:00:00Z")
                    Instant since,
            @QueryParam("types")
                    @Size(max = 4_000)
                    @Parameter(
                            description = "Types, whole nouns or all, separated by commas",
                            example = "webhook_endpoint.parked,webhook_endpoint.deleted")
                    String types,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(200)
                    @Parameter(description = "The most items of one part")
                    int limit) {
        return feed.read(after, types, since, limit);
    }
}
