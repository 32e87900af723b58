package kpo.engagement.catalog;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.peer.ServiceTokenFilter;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What we use of the catalog's contract. */
@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceTokenFilter.class)
interface CatalogClient {

    @GET
    @Path("/{id}")
    ExpertProfile expert(@PathParam("id") UUID id);
}
