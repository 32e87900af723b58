package kpo.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final MatchRequest NEED = RequirementFixture.investmentOnly();

    @Test
    void the_weight_at_which_another_one_leads_is_computed_by_hand() {
        Sensitivity.Rival senior = rival(Map.of(MatchCriterion.SKILL, 0.8));
        Sensitivity.Rival skilled = rival(Map.of(MatchCriterion.DOMAIN_YEARS, 0.5));

        // 94 against 92.5; with the weight w of skill: 1 - 0.2 w = 1 - 0.5 x 0.15 / 0.7 x (1 - w)
        List<Sensitivity.Flip> flips = Sensitivity.of(NEED, List.of(senior, skilled));

        assertThat(flips)
                .filteredOn(flip -> flip.criterion() == MatchCriterion.SKILL)
                .containsExactly(new Sensitivity.Flip(
                        MatchCriterion.SKILL,
                        new BigDecimal("0.30"),
                        Sensitivity.Change.RAISED,
                        new BigDecimal("0.3489"),
                        skilled.expertId()));
    }

    @Test
    void who_leads_in_everything_is_never_passed() {
        assertThat(Sensitivity.of(NEED, List.of(rival(Map.of()), rival(Map.of(MatchCriterion.SKILL, 0.5)))))
                .isEmpty();
        assertThat(Sensitivity.of(NEED, List.of(rival(Map.of())))).isEmpty();
    }

    @Property
    void behind_the_weight_the_other_one_leads_and_before_it_does_not(
            @ForAll @Size(16) List<@IntRange(max = 10_000) Integer> values) {
        Sensitivity.Rival one = rival(values.subList(0, 8));
        Sensitivity.Rival two = rival(values.subList(8, 16));
        List<Sensitivity.Rival> ranking =
                total(one, null, null).compareTo(total(two, null, null)) >= 0 ? List.of(one, two) : List.of(two, one);

        for (Sensitivity.Flip flip : Sensitivity.of(NEED, ranking)) {
            assertThat(flip.flipsAt()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(total(ranking.get(1), flip.criterion(), flip.flipsAt()))
                    .isGreaterThanOrEqualTo(total(ranking.get(0), flip.criterion(), flip.flipsAt()));
        }
    }

    /** With one weight changed, and the others in proportion. */
    private static BigDecimal total(Sensitivity.Rival rival, MatchCriterion changed, BigDecimal weight) {
        BigDecimal total = BigDecimal.ZERO;
        for (Contribution contribution : rival.score().contributions()) {
            BigDecimal share = contribution.weight();
            if (changed != null) {
                share = contribution.criterion() == changed
                        ? weight.multiply(BigDecimal.ONE.subtract(changed.defaultWeight()))
                        : share.multiply(BigDecimal.ONE.subtract(weight));
            }
            total = total.add(share.multiply(contribution.value()));
        }
        return total;
    }

    private static Sensitivity.Rival rival(Map<MatchCriterion, Double> lacking) {
        return rival(Arrays.stream(MatchCriterion.values())
                .map(criterion -> (int) Math.round(lacking.getOrDefault(criterion, 1.0) * 10_000))
                .toList());
    }

    private static Sensitivity.Rival rival(List<Integer> tenThousandths) {
        List<Contribution> contributions = Arrays.stream(MatchCriterion.values())
                .map(criterion -> Contribution.of(
                        criterion,
                        criterion.defaultWeight(),
                        new Rating(
                                BigDecimal.valueOf(tenThousandths.get(criterion.ordinal()), 4),
                                Rating.Reason.PARTLY_MET,
                                MatchSentence.NOTHING_ASKED.of(),
                                MatchSentence.NOTHING_ASKED.of())))
                .toList();
        return new Sensitivity.Rival(UUID.randomUUID(), new MatchScore(BigDecimal.ZERO, contributions));
    }
}
