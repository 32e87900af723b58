package kpo.catalog.expert;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

// Without "/{id}": a class of that path would be asked first for every expert, and all paths searched anew behind it.
@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vetting", description = "From a provider's claim to a vetted expert, with four eyes")
public class CheckingResource {

    @Inject
    Checking checking;

    @Inject
    ExpertAnswers answers;

    @Inject
    Writes writes;

    @PUT
    @Path("/{id}/degrees/{degreeId}/evidence")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "submitDegreeEvidence",
            summary = "Submit the evidence of a degree",
            description =
                    """
                    A document by reference and hash: CLAIMED, or what a check did not verify, to EVIDENCE_SUBMITTED. What was \
                    REFUTED or REVOKED counts nothing in a match until it is checked again and VERIFIED.""")
    public RestResponse<ExpertResponse> showForDegree(
            UUID id, UUID degreeId, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull EvidenceRequest body) {
        return writes.once(body, () -> checking.showForDegree(id, degreeId, ifMatch, body), answers::of);
    }

    @PUT
    @Path("/{id}/credentials/{credentialId}/evidence")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "submitCredentialEvidence",
            summary = "Submit the evidence of a credential",
            description = "As for a degree.")
    public RestResponse<ExpertResponse> showForCredential(
            UUID id,
            UUID credentialId,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @Valid @NotNull EvidenceRequest body) {
        return writes.once(body, () -> checking.showForCredential(id, credentialId, ifMatch, body), answers::of);
    }

    @PUT
    @Path("/{id}/degrees/{degreeId}/check")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "checkDegree",
            summary = "State what a check of a degree found",
            description =
                    """
                    EVIDENCE_SUBMITTED to VERIFIED, REFUTED or UNVERIFIABLE; VERIFIED to REVOKED, which asks for a new \
                    vetting. Another person than the expert and than whoever submitted the evidence. What is REFUTED is an adverse \
                    finding: it suspends a vetted expert at once, and stands, also where the degree is claimed no longer, until \
                    another officer verifies it or records a background check that is clear.""")
    public RestResponse<ExpertResponse> checkDegree(
            UUID id, UUID degreeId, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull CheckRequest body) {
        return writes.once(body, () -> checking.checkDegree(id, degreeId, ifMatch, body), answers::of);
    }

    @PUT
    @Path("/{id}/credentials/{credentialId}/check")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "checkCredential",
            summary = "State what a check of a credential found",
            description = "As for a degree. What is verified becomes EXPIRED by itself, on its day.")
    public RestResponse<ExpertResponse> checkCredential(
            UUID id, UUID credentialId, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull CheckRequest body) {
        return writes.once(body, () -> checking.checkCredential(id, credentialId, ifMatch, body), answers::of);
    }
}
