package kpo.catalog.vetting;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.catalog.expert.CheckMethod;
import kpo.catalog.expert.ExpertAnswers;
import kpo.catalog.expert.ExpertResponse;
import kpo.platform.action.AllowedActions;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vetting", description = "From a provider's claim to a vetted expert, with four eyes")
public class VerifyingResource {

    private static final String HOW_IT_WAS_CHECKED = "How it was checked, to be shown with the verification";

    @Inject
    Verifying verifying;

    @Inject
    ExpertAnswers answers;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @Path("/{id}/degrees/{degreeId}/verify")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "verifyDegree",
            summary = "Verify a degree",
            description =
                    """
                    EVIDENCE_SUBMITTED to VERIFIED: the degree was checked at its source. Another person than the expert and \
                    than whoever submitted the evidence or refuted it before; whoever verifies does not approve.""")
    public RestResponse<ExpertResponse> verifyDegree(
            UUID id,
            UUID degreeId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @QueryParam("method") @Parameter(description = HOW_IT_WAS_CHECKED, example = "ISSUER_CONFIRMED")
                    CheckMethod method) {
        return writes.once(null, () -> verifying.verifyDegree(id, degreeId, ifMatch, method), answers::of);
    }

    @POST
    @Path("/{id}/credentials/{credentialId}/verify")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "verifyCredential",
            summary = "Verify a credential",
            description = "As for a degree. It counts until the credential expires, at the longest.")
    public RestResponse<ExpertResponse> verifyCredential(
            UUID id,
            UUID credentialId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @QueryParam("method") @Parameter(description = HOW_IT_WAS_CHECKED, example = "PUBLIC_REGISTER")
                    CheckMethod method) {
        return writes.once(null, () -> verifying.verifyCredential(id, credentialId, ifMatch, method), answers::of);
    }

    @GET
    @Path("/{id}/degrees/{degreeId}/allowed-actions")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listDegreeActions",
            summary = "What may be done with a degree",
            description = "Whether you may show evidence of it, check or verify it, and what stands against it now.")
    public RestResponse<AllowedActions> degreeActions(UUID id, UUID degreeId) {
        return reads.one(() -> new AllowedActions(verifying.actionsOfDegree(id, degreeId)), Answer::ok);
    }

    @GET
    @Path("/{id}/credentials/{credentialId}/allowed-actions")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listCredentialActions",
            summary = "What may be done with a credential",
            description = "Whether you may show evidence of it, check or verify it, and what stands against it now.")
    public RestResponse<AllowedActions> credentialActions(UUID id, UUID credentialId) {
        return reads.one(() -> new AllowedActions(verifying.actionsOfCredential(id, credentialId)), Answer::ok);
    }
}
