package kpo.engagement.need;

import kpo.platform.problem.LanguageOfWork;
import kpo.platform.problem.ProblemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What decided a verdict. */
@Schema(description = "What decided the verdict")
record QualificationReason(
        @Schema(description = "score_kpo, score_hybrid, score_bpo or routine_work", examples = "score_kpo") String code,
        @Schema(examples = "The score 88.75 is 65 or more.") String detail) {

    /** In the language of whoever asks. @param detail the English words, which {@code reason.<code>.<n>} translates */
    static QualificationReason of(String code, String detail, Object... arguments) {
        return new QualificationReason(code, ProblemTexts.ours().said(LanguageOfWork.spoken(), detail, arguments));
    }
}
