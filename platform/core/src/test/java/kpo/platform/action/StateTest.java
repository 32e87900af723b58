package kpo.platform.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class StateTest {

    enum Move implements Verb {
        TURN_KEY,
        PUSH
    }

    enum Door implements State<Door, Move> {
        LOCKED,
        SHUT,
        OPEN;

        @Override
        public Set<Door> after(Move verb) {
            return switch (verb) {
                case TURN_KEY -> this == LOCKED ? Set.of(SHUT) : from(Set.of(SHUT), LOCKED);
                case PUSH -> from(Set.of(SHUT, OPEN), Set.of(SHUT, OPEN));
            };
        }
    }

    @Test
    void a_verb_leads_where_the_switch_says() {
        assertThat(Door.LOCKED.to(Move.TURN_KEY)).isEqualTo(Door.SHUT);
        assertThat(Door.SHUT.to(Move.PUSH, Door.OPEN)).isEqualTo(Door.OPEN);
    }

    @Test
    void a_verb_of_another_state_is_refused_with_its_reason() {
        assertThatThrownBy(() -> Door.OPEN.to(Move.TURN_KEY))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(CommonProblem.STATE_CONFLICT);
                    assertThat(refusal.extensions())
                            .containsEntry(
                                    "reasons",
                                    List.of(new Reason(
                                            "state_conflict",
                                            "turn-key is not for the state OPEN.",
                                            "It is for these states: LOCKED, SHUT.")));
                });
    }

    @Test
    void a_target_that_the_switch_does_not_name_is_a_mistake_of_ours() {
        assertThatThrownBy(() -> Door.SHUT.to(Move.PUSH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Door.SHUT.to(Move.PUSH, Door.LOCKED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_asked_beforehand_is_what_the_verb_would_answer() {
        assertThat(AllowedAction.of(Move.values(), Door.LOCKED::hindrances))
                .containsExactly(
                        new AllowedAction("turn-key", true, List.of()),
                        new AllowedAction("push", false, Door.LOCKED.hindrances(Move.PUSH)));
    }

    @Test
    void every_reason_is_named_at_once() {
        List<Reason> reasons = List.of(Reason.of("a", "One."), Reason.of("b", "%d of 100 %%.", 2));

        assertThatThrownBy(() -> Reason.refuseFor(reasons, CommonProblem.STATE_CONFLICT))
                .hasMessage("One. 2 of 100 %.");
        Reason.refuseFor(List.of(), CommonProblem.STATE_CONFLICT);
    }
}
