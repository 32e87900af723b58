package kpo.engagement.need;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What decided a verdict. */
@Schema(description = "What decided the verdict")
record QualificationReason(
        @Schema(description = "score_kpo, score_hybrid, score_bpo or routine_work", examples = "score_kpo") String code,
        @Schema(examples = "The score 88.75 is 65 or more.") String detail) {

    static QualificationReason of(String code, String detail, Object... arguments) {
        return new QualificationReason(code, detail.formatted(arguments));
    }
}
