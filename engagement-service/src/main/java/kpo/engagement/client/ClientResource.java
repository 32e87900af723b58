package kpo.engagement.client;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.paging.Sorts;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import kpo.platform.validation.CountryCode;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients", description = "Who buys knowledge work")
public class ClientResource {

    @Inject
    Registering registering;

    @Inject
    Clients clients;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed(OPERATOR)
    @Operation(
            operationId = "registerClient",
            summary = "Register a client",
            description = "Makes an organisation known as a buyer, so that it can state needs. Operators only.")
    public RestResponse<ClientResponse> register(@Valid @NotNull RegisterClientRequest body) {
        return writes.once(
                body,
                () -> registering.register(body),
                c -> Answer.created("/v1/clients", c.id(), ClientResponse.of(c), c.version()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_APPROVER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(operationId = "getClient", summary = "Read a client", description = "One client by its id.")
    public RestResponse<ClientResponse> get(UUID id) {
        return reads.one(() -> clients.require(id), c -> Answer.ok(ClientResponse.of(c), c.version()));
    }

    @GET
    @RolesAllowed({OPERATOR, CLIENT_MANAGER, CLIENT_APPROVER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listClients",
            summary = "List clients",
            description = "Your own organisation's; all of them for operators.")
    @Sorts({"name", "country"})
    public Page<ClientResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("country") @CountryCode @Parameter(description = "Of its seat", example = "US")
                    String country) {
        return reads.page(() -> clients.page(page, country), ClientResponse::of);
    }
}
