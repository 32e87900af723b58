package kpo.catalog.matching;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static java.util.stream.Collectors.toMap;
import static kpo.catalog.expert.CefrLevel.C1;
import static kpo.catalog.expert.CefrLevel.C2;
import static kpo.catalog.expert.CredentialKind.CERTIFICATE;
import static kpo.catalog.expert.CredentialKind.LICENCE;
import static kpo.catalog.matching.MatchCriterion.*;
import static kpo.catalog.taxonomy.DomainCode.INVESTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kpo.catalog.expert.CefrLevel;
import kpo.catalog.expert.LanguageLevel;
import kpo.platform.money.UnitPrice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MatchScoreTest {

    @Test
    void a_score_adds_up_by_hand() {
        MatchScore score = MatchScore.of(need(), asha());

        // 25.50 + 7.50 + 15 + 10 + 6 2/3 + 6 2/3 + 2.50 + 6 2/9
        assertThat(score.score()).isEqualTo("80.06");
        assertThat(values(score))
                .containsEntry(SKILL, "0.8500") // (3 x 5 + 1 x 2) / (4 x 5)
                .containsEntry(CREDENTIAL, "0.5000")
                .containsEntry(DOMAIN_YEARS, "1.0000")
                .containsEntry(AVAILABILITY, "1.0000")
                .containsEntry(OVERLAP, "0.666666666667") // 120 / 180
                .containsEntry(LANGUAGE, "0.833333333334") // C1 is 5 of 6
                .containsEntry(JURISDICTION, "0.5000") // works in India, no licence
                .containsEntry(COST_FIT, "0.888888888889"); // 2400 / 2700
    }

    @Test
    void every_contribution_says_why_and_what_would_raise_it() {
        MatchScore score = MatchScore.of(need(), asha());

        Contribution skill = contribution(score, SKILL);
        assertThat(skill.points()).isEqualTo("25.50");
        assertThat(skill.openPoints()).isEqualTo("4.50");
        assertThat(skill.reason()).isEqualTo("partly_met");
        assertThat(skill.why()).hasToString("equity-research 5 of 5, credit-analysis 2 of 5");
        assertThat(skill.wouldRaise()).hasToString("credit-analysis at level 5");
        assertThat(contribution(score, CREDENTIAL).reason()).isEqualTo("claimed_only");
        assertThat(contribution(score, AVAILABILITY).wouldRaise()).isNull();
    }

    @Test
    void what_is_not_asked_for_counts_as_fulfilled() {
        MatchScore score = MatchScore.of(RequirementFixture.investmentOnly(), asha());

        assertThat(contribution(score, SKILL).reason()).isEqualTo("not_asked");
        // All but the credential that is only claimed.
        assertThat(score.score()).isEqualTo("92.50");
    }

    @Test
    void a_verified_credential_counts_twice_a_claimed_one() {
        assertThat(credentialValue(credential("CFA_CHARTER", true))).isEqualTo("1.0000");
        assertThat(credentialValue(credential("CFA_CHARTER", false))).isEqualTo("0.5000");
        assertThat(credentialValue(credential("FRM", true))).isEqualTo("0.0000");
        assertThat(credentialValue(credential("CFA_CHARTER", false), credential("CFA_CHARTER", true)))
                .isEqualTo("1.0000");
    }

    @Test
    void another_currency_is_never_converted() {
        Contribution cost = contribution(MatchScore.of(need(), asha("45.00", "USD")), COST_FIT);

        assertThat(cost.value()).isEqualTo("0.0000");
        assertThat(cost.reason()).isEqualTo("other_currency");
    }

    @Test
    void a_rate_of_exchange_of_the_requirement_is_used_unrounded() {
        var rupees = new MatchRequest.ExchangeRate("USD", new BigDecimal("83.125"), "RBI", LocalDate.of(2026, 10, 1));

        assertThat(costFit(need(List.of(rupees)), asha("28.50", "USD"))).isEqualTo("1.0000"); // 2369.06
        assertThat(costFit(need(List.of(rupees)), asha("45.00", "USD"))).isEqualTo("0.641604010026"); // 2400 / 3740.625
        assertThat(costFit(need(List.of(rupees)), asha("45.00", "EUR"))).isEqualTo("0.0000");
    }

    @Test
    void a_rate_within_the_budget_fits_fully() {
        assertThat(values(MatchScore.of(need(), asha("2400.00", "INR")))).containsEntry(COST_FIT, "1.0000");
        assertThat(values(MatchScore.of(need(), asha("0", "INR")))).containsEntry(COST_FIT, "1.0000");
    }

    @Test
    void a_verified_licence_opens_a_jurisdiction() {
        Candidate licensed = candidate(
                List.of(new Candidate.HeldCredential("SEBI_RA", LICENCE, INVESTMENT, "IN", true)), 12, 5, 2400);

        assertThat(values(MatchScore.of(need(), licensed))).containsEntry(JURISDICTION, "1.0000");
    }

    @Test
    void free_minutes_count_in_proportion_to_the_days_on_which_the_expert_is_there() {
        Contribution twoWeeks = contribution(MatchScore.of(need(), away(2400, 65, 10)), AVAILABILITY);
        Contribution most = contribution(MatchScore.of(need(), away(2400, 65, 50)), AVAILABILITY);
        Contribution nearlyAll = contribution(MatchScore.of(need(), away(60, 65, 64)), AVAILABILITY);

        assertThat(twoWeeks.value()).isEqualTo("1.0000"); // 2400 x 55 / 65 = 2030, 1200 are asked for
        assertThat(most.value()).isEqualTo("0.460833333334"); // 553 / 1200
        assertThat(most.reason()).isEqualTo("partly_met");
        assertThat(most.wouldRaise())
                .hasToString("Ask for 553 minutes a week, or for days on which the expert is there");
        assertThat(nearlyAll.reason()).isEqualTo("not_met");
        assertThat(nearlyAll.wouldRaise()).hasToString("Ask for days on which the expert is there");
    }

    @Test
    void own_weights_replace_the_default() {
        MatchWeights onlySkill = new MatchWeights(ONE, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

        assertThat(MatchScore.of(need(onlySkill), asha()).score()).isEqualTo("85.00");
    }

    @Property
    void contributions_add_up_to_a_score_between_0_and_100(
            @ForAll("weights") MatchWeights weights, @ForAll("candidates") Candidate candidate) {
        MatchScore score = MatchScore.of(need(weights), candidate);

        BigDecimal sum =
                score.contributions().stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(score.score()).isBetween(BigDecimal.ZERO, new BigDecimal("100.00"));
        assertThat(score.score().subtract(sum).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        assertThat(score.contributions()).allSatisfy(c -> assertThat(c.points().add(c.openPoints()))
                .isEqualByComparingTo(c.weight().multiply(BigDecimal.valueOf(100))));
    }

    /** Shares of 10,000 ten-thousandths: the way in which weights sum to exactly 1. */
    @Provide
    Arbitrary<MatchWeights> weights() {
        return Arbitraries.integers().between(0, 10_000).list().ofSize(7).map(cuts -> {
            List<Integer> sorted = new ArrayList<>(cuts);
            sorted.add(0);
            sorted.add(10_000);
            sorted.sort(null);
            List<BigDecimal> parts = new ArrayList<>();
            for (int i = 1; i < sorted.size(); i++) {
                parts.add(BigDecimal.valueOf(sorted.get(i) - sorted.get(i - 1), 4));
            }
            return new MatchWeights(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    parts.get(5),
                    parts.get(6),
                    parts.get(7));
        });
    }

    @Provide
    Arbitrary<Candidate> candidates() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 10_080),
                        Arbitraries.integers().between(0, 65))
                .as((verified, years, level, free, away) -> candidate(
                        List.of(credential("CFA_CHARTER", verified)),
                        years,
                        level,
                        offer(free, 65, away, "2700.00", "INR")));
    }

    private static MatchRequest need() {
        return need((MatchWeights) null);
    }

    private static BigDecimal costFit(MatchRequest need, Candidate candidate) {
        return contribution(MatchScore.of(need, candidate), COST_FIT).value();
    }

    private static MatchRequest need(MatchWeights weights) {
        return need(weights, null);
    }

    private static MatchRequest need(List<MatchRequest.ExchangeRate> rates) {
        return need(null, rates);
    }

    private static MatchRequest need(MatchWeights weights, List<MatchRequest.ExchangeRate> rates) {
        return new MatchRequest(
                null,
                INVESTMENT,
                List.of(
                        new MatchRequest.SkillWanted("equity-research", new BigDecimal("3"), 3),
                        new MatchRequest.SkillWanted("credit-analysis", null, null)),
                7,
                null,
                List.of("CFA_CHARTER"),
                List.of(new MatchRequest.LanguageWanted("en", CefrLevel.B2)),
                new OverlapWanted(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        "America/New_York",
                        null,
                        60,
                        180,
                        LocalDate.of(2026, 10, 5),
                        LocalDate.of(2026, 12, 5)),
                LocalDate.of(2026, 10, 5),
                null,
                1200,
                null,
                new UnitPrice(new BigDecimal("2400.00"), "INR"),
                rates,
                null,
                List.of("IN"),
                null,
                null,
                null,
                null,
                weights,
                null,
                null);
    }

    private static Candidate asha() {
        return asha("2700.00", "INR");
    }

    private static Candidate asha(String rate, String currency) {
        return candidate(List.of(credential("CFA_CHARTER", false)), 12, 5, offer(2400, 0, 0, rate, currency));
    }

    private static Candidate away(int free, int workingDays, int daysAway) {
        return candidate(
                List.of(credential("CFA_CHARTER", true)), 12, 5, offer(free, workingDays, daysAway, "2700.00", "INR"));
    }

    private static Candidate candidate(List<Candidate.HeldCredential> credentials, int years, int level, int free) {
        return candidate(credentials, years, level, offer(free, 0, 0, "2700.00", "INR"));
    }

    private static Offer offer(int free, int workingDays, int daysAway, String rate, String currency) {
        return new Offer(free, workingDays, daysAway, false, new UnitPrice(new BigDecimal(rate), currency));
    }

    private static Candidate candidate(List<Candidate.HeldCredential> credentials, int years, int level, Offer offer) {
        return new Candidate(
                Map.of("equity-research", level, "credit-analysis", 2),
                credentials,
                Map.of(INVESTMENT, years),
                offer,
                List.of(new LanguageLevel("en-IN", C1), new LanguageLevel("hi", C2)),
                "IN",
                new OverlapMinutes(120, 120, 180));
    }

    private static Candidate.HeldCredential credential(String type, boolean verified) {
        return new Candidate.HeldCredential(type, CERTIFICATE, INVESTMENT, "US", verified);
    }

    private static String credentialValue(Candidate.HeldCredential... held) {
        return values(MatchScore.of(need(), candidate(List.of(held), 12, 5, 2400)))
                .get(CREDENTIAL);
    }

    private static Contribution contribution(MatchScore score, MatchCriterion criterion) {
        return score.contributions().get(criterion.ordinal());
    }

    private static Map<MatchCriterion, String> values(MatchScore score) {
        return score.contributions().stream()
                .collect(toMap(Contribution::criterion, c -> c.value().toPlainString()));
    }
}
