package kpo.catalog.expert;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
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

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
public class ExpertBulkResource {

    @Inject
    Uploads uploads;

    @Inject
    Experts experts;

    @Inject
    ExpertAnswers answers;

    @POST
    @Path("/import")
    @Consumes({"application/x-ndjson", "text/csv"})
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "importExperts",
            summary = "Import experts",
            description =
                    "Each row is a profile as in enrolExpert; in CSV nested fields have dotted names. `reference` is"
                            + " required, or of an expert who has none the `id` of an export: who is there under it is revised, so"
                            + " a file may be sent again.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ExpertRequest.class)))
    public RestResponse<OperationResponse> load(InputStream body, @BeanParam ImportOptions options) {
        return uploads.take(ExpertImport.KIND, body, options);
    }

    @GET
    @Path("/export")
    @Produces({"application/x-ndjson", "text/csv"})
    @RolesAllowed({CLIENT_MANAGER, PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "exportExperts",
            summary = "Export experts",
            description = "What listExperts shows you, as NDJSON or CSV by `Accept`, as of one moment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExpertResponse.class)))
    public RowExport<ExpertResponse> export(@Valid @BeanParam ExpertFilter filter, @BeanParam DayRange availableFrom) {
        return new RowExport<>(ExpertResponse.class, () -> experts.stream(filter, availableFrom)
                .map(answers::shown));
    }
}
