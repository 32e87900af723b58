package kpo.engagement.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationScoreTest {

    @ParameterizedTest(name = "{0}: {8} {9}")
    @CsvSource({
        // Worked case P.
        "equity research model, 4, 4, 3, 3, 3, 4, 3, 88.75, KPO",
        "invoice data entry,    0, 0, 2, 0, 0, 1, 3, 13.75, BPO",
        // The borders belong to the upper side.
        "some of each,          4, 2, 4, 1, 2, 1, 1, 62.50, HYBRID",
        "just KPO,              4, 4, 0, 4, 0, 2, 0, 65.00, KPO",
        "just below KPO,        4, 4, 0, 3, 1, 2, 0, 63.75, HYBRID",
        "just below HYBRID,     2, 2, 2, 1, 1, 0, 2, 38.75, BPO",
        "just HYBRID,           0, 4, 0, 0, 4, 4, 0, 40.00, HYBRID",
        "nothing at all,        0, 0, 0, 0, 0, 0, 0,  0.00, BPO",
        "everything,            4, 4, 4, 4, 4, 4, 4, 100.00, KPO",
    })
    void the_score_is_the_sum_of_weight_times_answer_by_four(
            String work, int a, int b, int c, int d, int e, int f, int g, BigDecimal score, Verdict verdict) {
        QualificationScore result = score(a, b, c, d, e, f, g);

        assertThat(result.score()).isEqualTo(score.setScale(2));
        assertThat(result.verdict()).isEqualTo(verdict);
    }

    @Test
    void routine_work_is_no_knowledge_work_whatever_it_scores() {
        QualificationScore result = score(1, 1, 4, 4, 4, 4, 4);

        assertThat(result.score()).isEqualTo("66.25");
        assertThat(result.verdict()).isEqualTo(Verdict.BPO);
        assertThat(result.reasons()).extracting(QualificationReason::code).containsExactly("score_kpo", "routine_work");
    }

    @Test
    void little_judgement_with_advanced_expertise_or_much_without_passes_the_gate() {
        assertThat(score(1, 2, 4, 4, 4, 4, 4).verdict()).isEqualTo(Verdict.KPO);
        assertThat(score(2, 1, 4, 4, 4, 4, 4).verdict()).isEqualTo(Verdict.KPO);
    }

    @Test
    void the_weights_sum_to_a_hundred() {
        assertThat(Arrays.stream(Criterion.values()).mapToInt(Criterion::weight).sum())
                .isEqualTo(100);
    }

    @Property
    void the_contributions_add_up_exactly_and_the_verdict_follows(@ForAll @Size(7) List<@IntRange(max = 4) Integer> a) {
        QualificationScore result = score(a.get(0), a.get(1), a.get(2), a.get(3), a.get(4), a.get(5), a.get(6));

        BigDecimal sum = result.contributions().stream()
                .map(QualificationScore.Contribution::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(result.score()).isEqualByComparingTo(sum);
        assertThat(result.score()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
        if (a.get(0) <= 1 && a.get(1) <= 1) {
            assertThat(result.verdict()).isEqualTo(Verdict.BPO);
        } else {
            assertThat(result.verdict() == Verdict.KPO).isEqualTo(sum.compareTo(new BigDecimal(65)) >= 0);
            assertThat(result.verdict() == Verdict.BPO).isEqualTo(sum.compareTo(new BigDecimal(40)) < 0);
        }
    }

    private static QualificationScore score(int a, int b, int c, int d, int e, int f, int g) {
        return QualificationScore.of(new QualificationAnswers(a, b, c, d, e, f, g));
    }
}
