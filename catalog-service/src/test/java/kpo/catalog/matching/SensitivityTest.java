package kpo.catalog.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final MatchRequest NEED = RequirementFixture.investmentOnly();
    private static final UUID LOW = new UUID(0x0193_0000_0000_7000L, 1);
    private static final UUID HIGH = new UUID(0x0193_0000_0000_7000L, 2);

    @Test
    void the_weight_at_which_another_one_leads_is_computed_by_hand() {
        // 94 against 92.5; with the weight w of skill: 1 - 0.2 w = 1 - 0.5 x 0.15 / 0.7 x (1 - w)
        assertThat(ofSkill(
                        rival(HIGH, Map.of(MatchCriterion.SKILL, 0.8)),
                        rival(LOW, Map.of(MatchCriterion.DOMAIN_YEARS, 0.5))))
                .containsExactly(flip(Sensitivity.Change.RAISED, "0.3489", LOW));
        // Where both have 93.02 the lower id is first: the other one is from 0.01 more on.
        assertThat(ofSkill(
                        rival(LOW, Map.of(MatchCriterion.SKILL, 0.8)),
                        rival(HIGH, Map.of(MatchCriterion.DOMAIN_YEARS, 0.5))))
                .containsExactly(flip(Sensitivity.Change.RAISED, "0.3492", HIGH));
    }

    @Test
    void who_leads_by_its_id_only_is_passed_where_the_rounded_scores_differ() {
        // 99.985 and 99.988 are 99.99 both. 0.001 x 0.15 / 0.7 x (1 - w) - 0.0004 w = 0.0001
        assertThat(ofSkill(
                        rival(LOW, Map.of(MatchCriterion.DOMAIN_YEARS, 0.999)),
                        rival(HIGH, Map.of(MatchCriterion.SKILL, 0.9996))))
                .containsExactly(flip(Sensitivity.Change.LOWERED, "0.1860", HIGH));
    }

    private static List<Sensitivity.Flip> ofSkill(Sensitivity.Rival... ranking) {
        return Sensitivity.of(NEED, List.of(ranking)).stream()
                .filter(flip -> flip.criterion() == MatchCriterion.SKILL)
                .toList();
    }

    private static Sensitivity.Flip flip(Sensitivity.Change change, String flipsAt, UUID leader) {
        return new Sensitivity.Flip(
                MatchCriterion.SKILL, new BigDecimal("0.30"), change, new BigDecimal(flipsAt), leader);
    }

    @Test
    void who_leads_in_everything_is_never_passed() {
        assertThat(Sensitivity.of(NEED, List.of(rival(HIGH, Map.of()), rival(LOW, Map.of(MatchCriterion.SKILL, 0.5)))))
                .isEmpty();
        assertThat(Sensitivity.of(NEED, List.of(rival(LOW, Map.of())))).isEmpty();
    }

    @Property
    void behind_the_weight_the_other_one_leads_and_before_it_does_not(
            @ForAll @Size(16) List<@IntRange(max = 10_000) Integer> values) {
        Sensitivity.Rival one = rival(UUID.randomUUID(), values.subList(0, 8));
        Sensitivity.Rival two = rival(UUID.randomUUID(), values.subList(8, 16));
        List<Sensitivity.Rival> ranking =
                total(one, null, null).compareTo(total(two, null, null)) >= 0 ? List.of(one, two) : List.of(two, one);

        for (Sensitivity.Flip flip : Sensitivity.of(NEED, ranking)) {
            assertThat(flip.flipsAt()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(total(ranking.get(1), flip.criterion(), flip.flipsAt()))
                    .isGreaterThanOrEqualTo(total(ranking.get(0), flip.criterion(), flip.flipsAt()));
        }
    }

    @Property
    void a_buyer_who_gives_the_weights_finds_what_was_said(
            @ForAll @Size(8) List<@IntRange(min = 3, max = 9_997) Integer> values,
            @ForAll @Size(24) List<@IntRange(min = -3, max = 3) Integer> apart) {
        List<Sensitivity.Rival> rivals = IntStream.range(0, 3)
                .mapToObj(i -> rival(
                        UUID.randomUUID(),
                        IntStream.range(0, 8)
                                .mapToObj(c -> values.get(c) + apart.get(8 * i + c))
                                .toList()))
                .toList();
        List<Sensitivity.Rival> ranking = ranked(rivals, MatchCriterion.SKILL, MatchCriterion.SKILL.defaultWeight());
        UUID first = ranking.get(0).expertId();

        List<Sensitivity.Flip> flips = Sensitivity.of(NEED, ranking);

        for (Sensitivity.Flip flip : flips) {
            boolean raised = flip.change() == Sensitivity.Change.RAISED;
            assertThat(flip.flipsAt().compareTo(flip.weight())).isEqualTo(raised ? 1 : -1);
            assertThat(leader(ranking, flip.criterion(), flip.flipsAt())).isEqualTo(flip.expertId());
            BigDecimal farther = flip.flipsAt()
                    .add(raised ? BigDecimal.ONE : BigDecimal.ZERO)
                    .divide(BigDecimal.valueOf(2));
            assertThat(leader(ranking, flip.criterion(), farther)).isNotEqualTo(first);
        }
        for (MatchCriterion criterion : MatchCriterion.values()) {
            assertThat(flips.stream().anyMatch(flip -> isOf(flip, criterion, Sensitivity.Change.RAISED)))
                    .isEqualTo(leadsAtLast(ranking, criterion, BigDecimal.ONE));
            assertThat(flips.stream().anyMatch(flip -> isOf(flip, criterion, Sensitivity.Change.LOWERED)))
                    .isEqualTo(leadsAtLast(ranking, criterion, BigDecimal.ZERO));
        }
    }

    private static boolean isOf(Sensitivity.Flip flip, MatchCriterion criterion, Sensitivity.Change change) {
        return flip.criterion() == criterion && flip.change() == change;
    }

    /** Whether somebody has more than the first one at that weight, by a hundredth where the first one's id is lower. */
    private static boolean leadsAtLast(List<Sensitivity.Rival> ranking, MatchCriterion criterion, BigDecimal weight) {
        Sensitivity.Rival first = ranking.get(0);
        BigDecimal others = BigDecimal.ONE.subtract(criterion.defaultWeight());
        return ranking.stream().anyMatch(rival -> {
            BigDecimal lead = total(rival, criterion, weight).subtract(total(first, criterion, weight));
            return rival.expertId().toString().compareTo(first.expertId().toString()) < 0
                    ? lead.signum() > 0
                    : lead.compareTo(others.movePointLeft(4)) >= 0;
        });
    }

    private static UUID leader(List<Sensitivity.Rival> rivals, MatchCriterion changed, BigDecimal weight) {
        return ranked(rivals, changed, weight).get(0).expertId();
    }

    /** As in a match: by the score with two decimals, then by id. */
    private static List<Sensitivity.Rival> ranked(
            List<Sensitivity.Rival> rivals, MatchCriterion changed, BigDecimal weight) {
        BigDecimal others = BigDecimal.ONE.subtract(changed.defaultWeight());
        return rivals.stream()
                .sorted(Comparator.comparing((Sensitivity.Rival rival) -> total(rival, changed, weight)
                                .divide(others, 4, RoundingMode.HALF_UP)
                                .negate())
                        .thenComparing(rival -> rival.expertId().toString()))
                .toList();
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

    private static Sensitivity.Rival rival(UUID id, Map<MatchCriterion, Double> lacking) {
        return rival(
                id,
                Arrays.stream(MatchCriterion.values())
                        .map(criterion -> (int) Math.round(lacking.getOrDefault(criterion, 1.0) * 10_000))
                        .toList());
    }

    private static Sensitivity.Rival rival(UUID id, List<Integer> tenThousandths) {
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
        return new Sensitivity.Rival(id, new MatchScore(BigDecimal.ZERO, contributions));
    }
}
