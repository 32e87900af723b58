package kpo.platform.action;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/** The status of an aggregate: an enum that knows where each verb leads. */
public interface State<S extends State<S, V>, V extends Verb> {

    String name();

    /** Where a verb can lead: one exhaustive switch over the verbs. Empty where the verb is not for this state. */
    Set<S> after(V verb);

    /** A row of that switch: from any of these states to that one. */
    default Set<S> from(Set<S> states, S target) {
        return from(states, Set.of(target));
    }

    /** A row of that switch: from any of these states to one of those. */
    default Set<S> from(Set<S> states, Set<S> targets) {
        return states.contains(this) ? targets : Set.of();
    }

    /** Empty where the verb is for this state. */
    default List<Reason> hindrances(V verb) {
        return refusals(verb).stream().map(Reason::of).toList();
    }

    /** The same for guards that speak in refusals. */
    default List<ProblemException> refusals(V verb) {
        return after(verb).isEmpty()
                ? List.of(CommonProblem.STATE_CONFLICT
                        .because("%s is not for the state %s.", verb.action(), name())
                        .liftedBy("It is for these states: %s.", statesFor(verb)))
                : List.of();
    }

    private String statesFor(V verb) {
        return Arrays.stream(declared())
                .filter(state -> !state.after(verb).isEmpty())
                .map(State::name)
                .collect(joining(", "));
    }

    @SuppressWarnings("unchecked")
    private S[] declared() {
        return (S[]) ((Enum<?>) this).getDeclaringClass().getEnumConstants();
    }

    /** @throws kpo.platform.problem.ProblemException 409 where the verb is not for this state */
    default S to(V verb) {
        AllowedAction.require(refusals(verb));
        Set<S> targets = after(verb);
        if (targets.size() != 1) {
            throw new IllegalStateException("%s leads to one of %s: say which".formatted(verb, targets));
        }
        return targets.iterator().next();
    }

    /** For verbs that lead to one of several states. */
    default S to(V verb, S target) {
        AllowedAction.require(refusals(verb));
        if (!after(verb).contains(target)) {
            throw new IllegalStateException("%s does not lead to %s".formatted(verb, target));
        }
        return target;
    }
}
