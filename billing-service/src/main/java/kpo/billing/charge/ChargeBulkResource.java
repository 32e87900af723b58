package kpo.billing.charge;

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
import kpo.platform.transaction.KeyRequired;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charges", description = "Billable facts from any source, and their frozen rates")
public class ChargeBulkResource {

    @Inject
    Uploads uploads;

    @Inject
    Charges charges;

    @POST
    @Path("/import")
    @KeyRequired
    @Consumes({"application/x-ndjson", "text/csv"})
    @RolesAllowed({OPERATOR, SERVICE})
    @Operation(
            operationId = "importCharges",
            summary = "Import billable facts",
            description =
                    "Each row is a charge as in a batch; in CSV an amount is amount.amount and amount.currency. The"
                            + " source and its id are the key: a fact that is known stays as it is, so a file may be sent again.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ChargeRequest.class)))
    public RestResponse<OperationResponse> load(InputStream body, @BeanParam ImportOptions options) {
        return uploads.take(ChargeImport.KIND, body, options);
    }

    @GET
    @Path("/export")
    @Produces({"application/x-ndjson", "text/csv"})
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "exportCharges",
            summary = "Export charges",
            description = "What listCharges shows you, as NDJSON or CSV by `Accept`, as of one moment.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChargeResponse.class)))
    public RowExport<ChargeResponse> export(@Valid @BeanParam ChargeFilter filter, @BeanParam DayRange worked) {
        return new RowExport<>(
                ChargeResponse.class, () -> charges.stream(filter, worked).map(ChargeResponse::of));
    }
}
