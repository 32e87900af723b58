package kpo.engagement.need;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "QualificationAssessment", description = "The answers about a need and what followed from them")
record QualificationAssessmentResponse(
        UUID id,
        UUID needId,
        @Schema(description = "0 to 100, exact", examples = "88.75") BigDecimal score,
        @Schema(examples = "KPO") Verdict verdict,
        List<QualificationScoreResponse.Contribution> contributions,
        List<QualificationReason> reasons,
        @Schema(description = "The `sub` of who assessed", examples = "olga") String assessedBy,
        Instant assessedAt) {

    static QualificationAssessmentResponse of(QualificationAssessment a) {
        QualificationScoreResponse explained = QualificationScoreResponse.of(QualificationScore.of(a.answers()));
        return new QualificationAssessmentResponse(
                a.id(),
                a.needId(),
                a.score(),
                a.verdict(),
                explained.contributions(),
                explained.reasons(),
                a.assessedBy(),
                a.assessedAt());
    }
}
