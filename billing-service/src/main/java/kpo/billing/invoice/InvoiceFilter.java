package kpo.billing.invoice;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import kpo.platform.validation.CurrencyCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which invoices a list shows; what is absent filters nothing. */
public class InvoiceFilter {

    @QueryParam("status")
    @Parameter(description = "In this status")
    public InvoiceStatus status;

    @QueryParam("agreementId")
    @Parameter(description = "Of this agreement")
    public UUID agreementId;

    @QueryParam("sellerEntityId")
    @Parameter(description = "That this legal entity sends")
    public UUID sellerEntityId;

    @QueryParam("buyerEntityId")
    @Parameter(description = "That this legal entity gets")
    public UUID buyerEntityId;

    @QueryParam("currency")
    @CurrencyCode(orOfBefore = true)
    @Parameter(description = "In this currency", example = "USD")
    public String currency;
}
