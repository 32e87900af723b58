package kpo.platform.action;

import java.util.List;
import kpo.platform.problem.LanguageOfWork;
import kpo.platform.problem.Problem;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.ProblemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a verb is refused. The code is public and never renamed. */
@Schema(name = "AllowedActionReason")
public record Reason(
        @Schema(description = "The problem's code", examples = "four_eyes") String code,
        @Schema(examples = "Another person must approve.") String detail) {

    /** In the language of whoever asks. @param detail the English words, which {@code reason.<code>.<n>} translates */
    public static Reason of(String code, String detail, Object... arguments) {
        return new Reason(code, ProblemTexts.ours().said(LanguageOfWork.spoken(), detail, arguments));
    }

    /** What a refusal would say. */
    public static Reason of(ProblemException refusal) {
        return new Reason(refusal.problem().code(), ProblemTexts.ours().detail(refusal, LanguageOfWork.spoken()));
    }

    /** Refuses with every reason there is, so that the caller need not find them one by one. */
    public static void refuseFor(List<Reason> reasons, Problem problem) {
        if (!reasons.isEmpty()) {
            throw problem.because(
                            "%s",
                            String.join(
                                    " ", reasons.stream().map(Reason::detail).toList()))
                    .said()
                    .with("reasons", reasons);
        }
    }
}
