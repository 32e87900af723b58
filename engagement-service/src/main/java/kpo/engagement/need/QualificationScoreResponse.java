package kpo.engagement.need;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "QualificationScore", description = "Whether work is knowledge work, with every part of the sum")
record QualificationScoreResponse(
        @Schema(description = "0 to 100, exact", examples = "88.75") BigDecimal score,
        @Schema(examples = "KPO") Verdict verdict,
        List<Contribution> contributions,
        List<QualificationReason> reasons) {

    @Schema(name = "QualificationContribution", description = "weight x answer / 4")
    record Contribution(
            @Schema(examples = "judgement") String criterion,
            @Schema(examples = "25") int weight,
            @Schema(examples = "4") int answer,
            @Schema(examples = "25.00") BigDecimal points) {

        static Contribution of(QualificationScore.Contribution c) {
            return new Contribution(c.criterion().field(), c.weight(), c.answer(), c.points());
        }
    }

    static QualificationScoreResponse of(QualificationScore score) {
        return new QualificationScoreResponse(
                score.score(),
                score.verdict(),
                score.contributions().stream().map(Contribution::of).toList(),
                score.reasons());
    }
}
