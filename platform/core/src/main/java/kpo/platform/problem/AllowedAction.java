package kpo.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a verb of an object would be done now, and if not, with which problems it would be refused. */
@Schema(name = "AllowedAction", description = "Whether a verb would be done now, and if not, why")
public record AllowedAction(
        @Schema(description = "The verb, as in its path", examples = "issue") String action,
        boolean allowed,
        @Schema(description = "Empty where it is allowed") List<Reason> reasons) {

    /** A refusal as the verb itself would give it. */
    @Schema(name = "BlockingReason")
    public record Reason(
            @Schema(description = "The code of the problem", examples = "state_conflict") String code,
            @Schema(description = "Why, in words") String detail) {}

    /** @param guard the verb's own guard, which throws where it refuses */
    public static AllowedAction ask(String action, Runnable guard) {
        try {
            guard.run();
            return new AllowedAction(action, true, List.of());
        } catch (ProblemException refusal) {
            return new AllowedAction(
                    action, false, List.of(new Reason(refusal.problem().code(), refusal.getMessage())));
        }
    }
}
