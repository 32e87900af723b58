package kpo.engagement.need;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kpo.platform.Ids;

/** The seven answers about a need and what followed from them. It never changes. */
@Entity
@Table(name = "qualification_assessment")
class QualificationAssessment {

    @Id
    private UUID id;

    private UUID needId;
    private String organisation;

    @Embedded
    private QualificationAnswers answers;

    private BigDecimal score;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String assessedBy;
    private Instant assessedAt;

    protected QualificationAssessment() {}

    static QualificationAssessment of(Need need, QualificationAnswers answers, String assessor, Instant now) {
        QualificationScore score = QualificationScore.of(answers);
        QualificationAssessment assessment = new QualificationAssessment();
        assessment.id = Ids.next();
        assessment.needId = need.id();
        assessment.organisation = need.organisation();
        assessment.answers = answers;
        assessment.score = score.score();
        assessment.verdict = score.verdict();
        assessment.assessedBy = assessor;
        assessment.assessedAt = now;
        return assessment;
    }

    UUID id() {
        return id;
    }

    UUID needId() {
        return needId;
    }

    QualificationAnswers answers() {
        return answers;
    }

    BigDecimal score() {
        return score;
    }

    Verdict verdict() {
        return verdict;
    }

    String assessedBy() {
        return assessedBy;
    }

    Instant assessedAt() {
        return assessedAt;
    }
}
