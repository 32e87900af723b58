package kpo.catalog.expert;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.action.ReasonRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Experts", description = "Who can do the work, and what they know")
public class PersonalRightsResource {

    @Inject
    PersonalRights rights;

    @Inject
    ExpertAnswers answers;

    @Inject
    Writes writes;

    @DELETE
    @Path("/{id}/personal-data")
    @ResponseStatus(204)
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, COMPLIANCE})
    @Operation(
            operationId = "erasePersonalData",
            summary = "Erase an expert's personal data",
            description =
                    """
                    For good: name, login, reference, degrees, credentials, work history and cost rates go, so do the reasons \
                    and documents of vettings and what time off was for, and the key with which the audit sealed them is \
                    destroyed. What is left tells of nobody. Refused while a legal hold stands, and for some years after an adverse \
                    check, a refuted degree or credential or a suspension that nothing has lifted: whoever is erased could be \
                    enrolled anew. What is reserved of the expert does not hold it up: as with whoever leaves, its days are in \
                    conflict from then on, which its holder is told.""")
    public RestResponse<Void> erase(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> rights.erase(id, ifMatch), gone -> Answer.gone());
    }

    @PUT
    @Path("/{id}/legal-hold")
    @RolesAllowed({OPERATOR, COMPLIANCE})
    @Operation(
            operationId = "setLegalHold",
            summary = "Hold an expert's data",
            description = "Until it is released nothing of the expert is erased.")
    public RestResponse<ExpertResponse> hold(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> rights.hold(id, ifMatch, body), answers::of);
    }

    @DELETE
    @Path("/{id}/legal-hold")
    @RolesAllowed({OPERATOR, COMPLIANCE})
    @Operation(
            operationId = "releaseLegalHold",
            summary = "Release an expert's data",
            description = "The data may be erased again; the hold stands in the audit.")
    public RestResponse<ExpertResponse> release(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> rights.release(id, ifMatch), answers::of);
    }
}
