package kpo.platform.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class AllowedActionTest {

    @Test
    void a_verb_without_refusals_is_allowed() {
        AllowedAction.require(List.of());

        assertThat(AllowedAction.of("submit", List.of())).isEqualTo(new AllowedAction("submit", true, List.of()));
    }

    @Test
    void the_answer_beforehand_and_the_refusal_name_the_same_reasons() {
        List<ProblemException> refusals = List.of(
                CommonProblem.STATE_CONFLICT.because("It is a draft.").liftedBy("Submit it first."),
                CommonProblem.FORBIDDEN.because("Not you.").liftedBy("Ask the other side."));
        List<Reason> reasons = List.of(
                new Reason("state_conflict", "It is a draft.", "Submit it first."),
                new Reason("forbidden", "Not you.", "Ask the other side."));

        assertThat(AllowedAction.of("approve", refusals).reasons()).isEqualTo(reasons);
        assertThatThrownBy(() -> AllowedAction.require(refusals))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(CommonProblem.STATE_CONFLICT);
                    assertThat(refusal.extensions()).containsEntry("reasons", reasons);
                });
    }
}
