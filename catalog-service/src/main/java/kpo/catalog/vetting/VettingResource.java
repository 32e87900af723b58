package kpo.catalog.vetting;

import static kpo.platform.caller.Role.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kpo.catalog.expert.ExpertAnswers;
import kpo.catalog.expert.ExpertResponse;
import kpo.catalog.expert.VettingVerb;
import kpo.platform.action.AllowedActions;
import kpo.platform.action.ReasonRequest;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.transaction.Answer;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.Reads;
import kpo.platform.transaction.Writes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/experts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vetting", description = "From a provider's claim to a vetted expert, with four eyes")
public class VettingResource {

    private static final String CASES = "/v1/experts/%s/vetting-cases";

    @Inject
    Vetting vetting;

    @Inject
    ExpertAnswers answers;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @Path("/{id}/submit")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "submitExpert",
            summary = "Submit an expert for vetting",
            description = "DRAFT to SUBMITTED. Opens a vetting case.")
    public RestResponse<ExpertResponse> submit(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> vetting.submit(id, ifMatch), answers::of);
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(operationId = "startVetting", summary = "Start the screening", description = "SUBMITTED to SCREENING.")
    public RestResponse<ExpertResponse> start(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> vetting.step(id, ifMatch, VettingVerb.START, null), answers::of);
    }

    @POST
    @Path("/{id}/pass")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "passVettingStep",
            summary = "Pass the screening or the interview",
            description =
                    "SCREENING to CREDENTIAL_CHECK, where the identity and the sanctions are clear; INTERVIEW to REFERENCE_CHECK, where the interview is.")
    public RestResponse<ExpertResponse> pass(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> vetting.step(id, ifMatch, VettingVerb.PASS, null), answers::of);
    }

    @POST
    @Path("/{id}/verify-all")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "verifyAllCredentials",
            summary = "Close the check of degrees and credentials",
            description =
                    "CREDENTIAL_CHECK to INTERVIEW, where an advanced degree or a licence in a claimed domain is verified. What was not verified stays a claim.")
    public RestResponse<ExpertResponse> verifyAll(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> vetting.step(id, ifMatch, VettingVerb.VERIFY_ALL, null), answers::of);
    }

    @POST
    @Path("/{id}/approve")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "approveExpert",
            summary = "Approve an expert",
            description =
                    """
                    REFERENCE_CHECK to VETTED: from now on clients see and match the expert, until the approval ends. Needs a \
                    clear identity, sanctions, background and reference, a verified degree of ISCED level 7 or 8 or a verified licence in a \
                    claimed domain, nothing that was refuted and neither verified nor outweighed since, a check that tells the expert apart \
                    from any of the same organisation and name of whom something adverse is known, and another person than \
                    those who submitted, checked and verified.""")
    public RestResponse<ExpertResponse> approve(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> vetting.approve(id, ifMatch), answers::of);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "rejectExpert",
            summary = "Reject an expert",
            description =
                    "From any state to REJECTED, with a reason for the provider. A revised profile is a draft again.")
    public RestResponse<ExpertResponse> reject(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> vetting.reject(id, ifMatch, body), answers::of);
    }

    @POST
    @Path("/{id}/suspend")
    @RolesAllowed({VETTING_OFFICER, COMPLIANCE})
    @Operation(
            operationId = "suspendExpert",
            summary = "Suspend a vetted expert",
            description =
                    "VETTED to SUSPENDED, with a reason: clients find the expert no longer, and no hold is confirmed. To whom the expert is disclosed the profile says SUSPENDED.")
    public RestResponse<ExpertResponse> suspend(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> vetting.step(id, ifMatch, VettingVerb.SUSPEND, body.reason()), answers::of);
    }

    @POST
    @Path("/{id}/reinstate")
    @RolesAllowed(VETTING_OFFICER)
    @Operation(
            operationId = "reinstateExpert",
            summary = "Reinstate a suspended expert",
            description =
                    """
                    SUSPENDED to VETTED, with a reason, where the last check of sanctions is clear, identity and background are not \
                    adverse, nothing that was refuted stands, the approval has not ended, and what it rests on is still verified, by another \
                    person where that was since.""")
    public RestResponse<ExpertResponse> reinstate(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> vetting.step(id, ifMatch, VettingVerb.REINSTATE, body.reason()), answers::of);
    }

    @POST
    @Path("/{id}/renew")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "renewVetting",
            summary = "Renew an ended vetting",
            description = "EXPIRED to CREDENTIAL_CHECK. Opens a new round, with checks of its own.")
    public RestResponse<ExpertResponse> renew(UUID id, @HeaderParam("If-Match") IfMatch ifMatch) {
        return writes.once(null, () -> vetting.renew(id, ifMatch), answers::of);
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "withdrawExpert",
            summary = "Withdraw an expert",
            description = "From any state to WITHDRAWN, with a reason. A changed profile is a draft again.")
    public RestResponse<ExpertResponse> withdraw(
            UUID id, @HeaderParam("If-Match") IfMatch ifMatch, @Valid @NotNull ReasonRequest body) {
        return writes.once(body, () -> vetting.withdraw(id, ifMatch, body), answers::of);
    }

    @POST
    @Path("/{id}/vetting-checks")
    @ResponseStatus(201)
    @RolesAllowed({VETTING_OFFICER, COMPLIANCE})
    @Operation(
            operationId = "recordVettingChecks",
            summary = "Record what checks found",
            description =
                    """
                    Identity, sanctions, background, interview and references, with the evidence: where the document lies and \
                    its hash. They belong to the round that is under way, or by which the expert is vetted; the last result of \
                    a kind counts, and what is inconclusive takes nothing back. What is clear of the identity, the background or a reference names the document that was seen. \
                    An adverse check of the identity, the sanctions or the background suspends a vetted expert at once; \
                    only a later clear one of another officer takes it back. A clear background of another officer outweighs what was \
                    refuted before and it names under outweighs. A kind comes once in a request, but for references.""")
    public RestResponse<VettingCaseResponse> check(UUID id, @Valid @NotNull RecordChecksRequest body) {
        return writes.once(
                body,
                () -> vetting.check(id, body),
                round -> Answer.created(
                        CASES.formatted(id), round.id(), VettingCaseResponse.of(round), round.version()));
    }

    @GET
    @Path("/{id}/allowed-actions")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listExpertActions",
            summary = "What may be done now",
            description =
                    """
                    Each step of the vetting, the recording of checks, and what the person's data may be put to: what stands \
                    against it for you, as the operation itself would say. An action is the last part of its path; one that \
                    begins with `delete-` is a DELETE.""")
    public RestResponse<AllowedActions> allowedActions(UUID id) {
        return reads.one(() -> new AllowedActions(vetting.allowedActions(id)), Answer::ok);
    }

    @GET
    @Path("/{id}/vetting-cases")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listVettingCases",
            summary = "List the rounds of vetting",
            description = "Who submitted, who decided and why, the oldest first.")
    public Page<VettingCaseResponse> rounds(UUID id, @Valid @BeanParam PageRequest page) {
        return reads.page(() -> vetting.rounds(id, page), VettingCaseResponse::of);
    }

    @GET
    @Path("/{id}/vetting-cases/{caseId}")
    @RolesAllowed({PROVIDER_MANAGER, OPERATOR, VETTING_OFFICER, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getVettingCase",
            summary = "Read a round of vetting",
            description = "What was checked and done, who decided, and until when the approval counts.")
    public RestResponse<VettingCaseResponse> round(UUID id, UUID caseId) {
        return reads.one(
                () -> vetting.round(id, caseId), round -> Answer.ok(VettingCaseResponse.of(round), round.version()));
    }
}
