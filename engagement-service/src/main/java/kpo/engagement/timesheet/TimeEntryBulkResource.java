package kpo.engagement.timesheet;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.operation.ImportOptions;
import kpo.platform.operation.OperationResponse;
import kpo.platform.operation.RowExport;
import kpo.platform.operation.Uploads;
import kpo.platform.paging.DayRange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/time-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Time", description = "Work that was done, and its approval")
public class TimeEntryBulkResource {

    @Inject
    Uploads uploads;

    @Inject
    TimeEntries entries;

    @Inject
    CurrentCaller caller;

    @POST
    @Path("/import")
    @Consumes({"application/x-ndjson", "text/csv"})
    @RolesAllowed({EXPERT, PROVIDER_MANAGER})
    @Operation(
            operationId = "importTimeEntries",
            summary = "Import time",
            description =
                    "Each row is an entry as in logTime, with assignmentId and `reference`, its id in your own time"
                            + " sheet: an entry that is there under both is edited, so a file may be sent again.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TimeEntryRow.class)))
    public RestResponse<OperationResponse> load(InputStream body, @BeanParam ImportOptions options) {
        return uploads.take(TimeEntryImport.KIND, body, options);
    }

    @GET
    @Path("/export")
    @Produces({"application/x-ndjson", "text/csv"})
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, EXPERT, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "exportTimeEntries",
            summary = "Export time",
            description = "What listTimeEntries shows you, as NDJSON or CSV by `Accept`, as of one moment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TimeEntryResponse.class)))
    public RowExport<TimeEntryResponse> export(@BeanParam TimeEntryFilter filter, @BeanParam DayRange worked) {
        return new RowExport<>(TimeEntryResponse.class, () -> entries.stream(filter, worked, caller.get())
                .map(TimeEntryResponse::of));
    }
}
