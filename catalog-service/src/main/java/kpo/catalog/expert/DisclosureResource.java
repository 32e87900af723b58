package kpo.catalog.expert;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/disclosure-grants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
public class DisclosureResource {

    private static final String PATH = "/v1/disclosure-grants";

    @Inject
    Disclosing disclosing;

    @Inject
    DisclosureGrants grants;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @ResponseStatus(201)
    @RolesAllowed({OPERATOR, SERVICE})
    @Operation(
            operationId = "grantDisclosure",
            summary = "Disclose an expert to a client",
            description =
                    """
                    From that day on the client's people read the expert's name, institutions and work history, whatever becomes of \
                    the vetting; never the login and the cost. On a day an expert is disclosed to an organisation once: a second \
                    time is refused with the `disclosureId` of the first.""")
    public RestResponse<DisclosureGrantResponse> grant(@Valid @NotNull DisclosureGrantRequest body) {
        return writes.once(
                body,
                () -> disclosing.grant(body),
                g -> Answer.created(PATH, g.id(), DisclosureGrantResponse.of(g), g.version()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getDisclosure",
            summary = "Read a disclosure",
            description = "Known to the client, to the provider and to those who work across organisations.")
    public RestResponse<DisclosureGrantResponse> get(UUID id) {
        return reads.one(() -> grants.require(id), g -> Answer.ok(DisclosureGrantResponse.of(g), g.version()));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listDisclosures",
            summary = "List disclosures",
            description = "To whom experts are disclosed, the oldest first.")
    public Page<DisclosureGrantResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("expertId") @Parameter(description = "Of this expert") UUID expertId) {
        return reads.page(() -> grants.page(page, expertId), DisclosureGrantResponse::of);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(204)
    @RolesAllowed({OPERATOR, SERVICE})
    @Operation(
            operationId = "endDisclosure",
            summary = "End a disclosure",
            description =
                    "The client reads the expert without a name again, and while vetted only. The audit keeps what was.")
    public RestResponse<Void> end(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> disclosing.end(id, ifMatch), gone -> Answer.gone());
    }
}
