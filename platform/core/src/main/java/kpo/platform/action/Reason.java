package kpo.platform.action;

import java.util.List;
import kpo.platform.problem.Problem;
import kpo.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a verb is refused. The code is public and never renamed. */
@Schema(name = "AllowedActionReason")
public record Reason(
        @Schema(description = "The problem's code", examples = "four_eyes") String code,
        @Schema(examples = "Another person must approve.") String detail) {

    public static Reason of(String code, String detail, Object... arguments) {
        return new Reason(code, arguments.length == 0 ? detail : detail.formatted(arguments));
    }

    /** What a refusal would say. */
    public static Reason of(ProblemException refusal) {
        return new Reason(refusal.problem().code(), refusal.getMessage());
    }

    /** Refuses with every reason there is, so that the caller need not find them one by one. */
    public static void refuseFor(List<Reason> reasons, Problem problem) {
        if (!reasons.isEmpty()) {
            throw problem.because(
                            "%s",
                            String.join(
                                    " ", reasons.stream().map(Reason::detail).toList()))
                    .with("reasons", reasons);
        }
    }
}
