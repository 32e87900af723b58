package kpo.platform.action;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import kpo.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verb of an object that has states, and what stands against it now. */
@Schema(name = "AllowedAction", description = "A verb of this object, and what stands against it now")
public record AllowedAction(
        @Schema(
                        description = "The last part of the verb's path; behind `delete-` what is taken away",
                        examples = "approve")
                String action,
        boolean allowed,
        @Schema(description = "Empty where the verb is allowed") List<Reason> reasons) {

    /** @param refusals what the verb's guard found: the same list that {@link #require} takes */
    public static AllowedAction of(String action, List<ProblemException> refusals) {
        return new AllowedAction(action, refusals.isEmpty(), reasons(refusals));
    }

    /** For guards that speak in reasons. @param hindrances what the guard of a verb finds: what the verb itself asks */
    public static <V extends Verb> List<AllowedAction> of(V[] verbs, Function<V, List<Reason>> hindrances) {
        return Arrays.stream(verbs)
                .map(verb -> {
                    List<Reason> reasons = hindrances.apply(verb);
                    return new AllowedAction(verb.action(), reasons.isEmpty(), reasons);
                })
                .toList();
    }

    /** Called by the verb itself. @throws ProblemException the first refusal, which names all of them as {@code reasons} */
    public static void require(List<ProblemException> refusals) {
        if (!refusals.isEmpty()) {
            throw refusals.get(0).with("reasons", reasons(refusals));
        }
    }

    private static List<Reason> reasons(List<ProblemException> refusals) {
        return refusals.stream().map(Reason::of).toList();
    }
}
