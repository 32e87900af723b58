package kpo.billing.invoice;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import kpo.platform.operation.RowExport;
import kpo.platform.paging.DayRange;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/invoices/lines/export")
@Tag(name = "Invoices", description = "Demands for payment: preview, draft, issue; and why each figure is what it is")
public class InvoiceLineExportResource {

    @Inject
    Invoices invoices;

    @GET
    @Produces({"application/x-ndjson", "text/csv"})
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_FINANCE, PROVIDER_MANAGER, PROVIDER_FINANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "exportInvoiceLines",
            summary = "Export the lines of invoices",
            description =
                    "Every line of the invoices that listInvoices shows you, with its invoice, as NDJSON or CSV by"
                            + " `Accept`, as of one moment; from and to mean issuedOn.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InvoiceLineRow.class)))
    public RowExport<InvoiceLineRow> export(@Valid @BeanParam InvoiceFilter filter, @BeanParam DayRange issued) {
        return new RowExport<>(
                InvoiceLineRow.class, () -> invoices.stream(filter, issued).flatMap(InvoiceLineRow::of));
    }
}
