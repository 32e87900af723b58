package kpo.engagement.need;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/qualification-assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Qualification", description = "Is it knowledge work? Seven answers, one exact score")
public class QualificationAssessmentResource {

    @Inject
    QualificationAssessments assessments;

    @Inject
    Writes writes;

    @Inject
    Reads reads;

    @POST
    @Path("/preview")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, PROVIDER_MANAGER, OPERATOR})
    @Operation(
            operationId = "previewQualification",
            summary = "Score seven answers",
            description = "The same score as an assessment; nothing is kept and no need is touched.")
    public RestResponse<QualificationScoreResponse> preview(@Valid @NotNull QualificationAnswers body) {
        return writes.once(
                body, () -> QualificationScore.of(body), score -> Answer.ok(QualificationScoreResponse.of(score)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "getQualificationAssessment",
            summary = "Read an assessment",
            description = "One assessment by its id.")
    public RestResponse<QualificationAssessmentResponse> get(UUID id) {
        return reads.one(() -> assessments.require(id), a -> Answer.ok(QualificationAssessmentResponse.of(a), 0));
    }

    @GET
    @RolesAllowed({CLIENT_MANAGER, CLIENT_APPROVER, OPERATOR, COMPLIANCE, AUDITOR, SERVICE})
    @Operation(
            operationId = "listQualificationAssessments",
            summary = "List assessments",
            description = "Of one need, or of all that you may see.")
    @Sorts("score")
    public Page<QualificationAssessmentResponse> list(
            @Valid @BeanParam PageRequest page,
            @QueryParam("needId") UUID needId,
            @QueryParam("verdict") Verdict verdict) {
        return reads.page(() -> assessments.page(page, needId, verdict), QualificationAssessmentResponse::of);
    }
}
