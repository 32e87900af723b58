package kpo.engagement.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.peer.ServiceTokenFilter;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we use of the catalog's reservations. It knows them by our reference, so that asking twice reserves once. */
@Path("/v1/reservations")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceTokenFilter.class)
interface ReservationClient {

    /** Whatever version is there: nobody else changes our reservations. */
    String ANY_VERSION = "*";

    @POST
    ReservationAnswer hold(HoldTerms terms);

    /** @param own whether only ours are asked for: others may have held something under the same reference */
    @GET
    ReservationAnswers withReference(@QueryParam("reference") String reference, @QueryParam("own") boolean own);

    @GET
    @Path("/{id}")
    ReservationAnswer get(@PathParam("id") UUID id);

    @POST
    @Path("/{id}/confirm")
    ReservationAnswer confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String version);

    @POST
    @Path("/{id}/release")
    ReservationAnswer release(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, ReleaseReason reason);
}
