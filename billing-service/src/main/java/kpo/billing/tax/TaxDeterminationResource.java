package kpo.billing.tax;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/tax-determinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tax", description = "Tax rates by period, and which tax a supply bears")
public class TaxDeterminationResource {

    @Inject
    TaxPreview preview;

    @Inject
    Writes writes;

    @POST
    @Path("/preview")
    @RolesAllowed({OPERATOR, CLIENT_FINANCE, PROVIDER_FINANCE, SERVICE})
    @Operation(
            operationId = "previewTax",
            summary = "Ask which tax a supply bears, and why",
            description =
                    "The same decision that an invoice would get, with every condition that was looked at. Nothing"
                            + " is kept.")
    public RestResponse<TaxDecision> preview(@Valid @NotNull PreviewTaxRequest body) {
        return writes.once(body, () -> preview.of(body), Answer::ok);
    }
}
