package kpo.engagement.billing;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.peer.ServiceTokenFilter;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we use of billing's contract. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "billing")
@RegisterProvider(ServiceTokenFilter.class)
interface BillingClient {

    /** Each try is a request of its own: billing knows agreements and charges by their natural keys. */
    static UUID newKey() {
        return UUID.randomUUID();
    }

    /** @param dryRun true: billing says what it would say, and keeps nothing; null: in earnest */
    @POST
    @Path("/billing-agreements")
    AgreementAnswer agree(
            @HeaderParam("Idempotency-Key") UUID key, @QueryParam("dryRun") Boolean dryRun, AgreementTerms terms);

    @POST
    @Path("/charges/batch")
    ChargeAnswers charge(@HeaderParam("Idempotency-Key") UUID key, ChargeBatch batch);
}
