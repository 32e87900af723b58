package kpo.platform.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kpo.platform.problem.LanguageOfWork;
import kpo.platform.problem.Problem;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.ProblemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a verb is refused, and what would lift that. The code is public and never renamed. */
@Schema(name = "AllowedActionReason")
public record Reason(
        @Schema(description = "The problem's code", examples = "four_eyes") String code,
        @Schema(examples = "Another person must approve.") String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description = "What would lift this reason; those beside it may stand",
                        examples = "Another vetting officer approves.")
                String remedy) {

    /**
     * In the language of whoever asks.
     *
     * @param detail the English words, which {@code reason.<code>.<n>} translates; their remedy is {@code
     *     reason.<code>.<n>.remedy}, which may use the same arguments
     */
    public static Reason of(String code, String detail, Object... arguments) {
        var texts = ProblemTexts.ours();
        var language = LanguageOfWork.spoken();
        return new Reason(code, texts.said(language, detail, arguments), texts.remedyOf(language, detail, arguments));
    }

    /** What a refusal would say. */
    public static Reason of(ProblemException refusal) {
        var texts = ProblemTexts.ours();
        var language = LanguageOfWork.spoken();
        return new Reason(refusal.problem().code(), texts.detail(refusal, language), texts.remedy(refusal, language));
    }

    /** Refuses with every reason there is, so that the caller need not find them one by one. */
    public static void refuseFor(List<Reason> reasons, Problem problem) {
        if (!reasons.isEmpty()) {
            ProblemException refusal =
                    problem.because("%s", all(reasons, Reason::detail)).said().with("reasons", reasons);
            String remedy = all(reasons, Reason::remedy);
            throw remedy.isEmpty() ? refusal : refusal.liftedBy(remedy);
        }
    }

    private static String all(List<Reason> reasons, Function<Reason, String> words) {
        return String.join(
                " ",
                reasons.stream().map(words).filter(Objects::nonNull).distinct().toList());
    }
}
