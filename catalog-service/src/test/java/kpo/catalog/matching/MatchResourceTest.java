package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test looks at a captive of its own client, so that the experts of other tests are not in its way. */
@QuarkusTest
class MatchResourceTest {

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void the_answer_adds_up_and_hides_who_it_is() {
        String asha = vetted(asha(provider));

        JsonPath match = match(client(acme), need());

        Map<String, Object> first = match.getMap("ranking.find { it.expertId == '" + asha + "' }");
        assertThat(first)
                .containsEntry("label", "Expert " + asha.substring(26))
                .containsEntry("providerKind", "CAPTIVE")
                .containsEntry("country", "IN")
                .doesNotContainKey("name");
        // skill (3 x 5 + 1 x 3) / 20 = .9, a claimed charter .5, overlap 120 / 180, English C1 = 5 / 6, cost 3000 /
        // 3250
        // 27 + 7.50 + 15 + 10 + 6 2/3 + 6 2/3 + 5 + 6 6/13
        assertThat(first).containsEntry("score", "84.29");
        List<Map<String, String>> contributions = contributions(first);
        assertThat(contributions).extracting("criterion").containsExactly((Object[])
                Arrays.stream(MatchCriterion.values()).map(Enum::name).toArray());
        assertThat(contributions.stream()
                        .map(contribution -> new BigDecimal(contribution.get("points")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("84.294871794881");
        assertThat(match.getMap("ranking.find { it.expertId == '" + asha + "' }.overlap"))
                .isEqualTo(Map.of("minimum", 120, "typical", 120, "maximum", 180));
    }

    @Test
    void a_score_of_fractions_that_add_up_to_half_a_hundredth_goes_up() {
        String asha = vetted(asha(provider, profile -> profile.put("weeklyCapacityMinutes", 1202)));

        JsonPath match = match(client(acme), need(body -> {
            List.of("skills", "wantedCredentials", "overlap", "budget").forEach(body::remove);
            body.put("weeklyMinutes", 2400);
        }));

        // a claimed charter .5, 1202 / 2400 minutes, English C1 = 5 / 6: 92.50 - 5 + 5 1/120 - 1 1/3 = 86.175
        Map<String, Object> ranked = match.getMap("ranking.find { it.expertId == '" + asha + "' }");
        assertThat(ranked).containsEntry("score", "86.18");
        assertThat(contributions(ranked).get(MatchCriterion.AVAILABILITY.ordinal()))
                .containsEntry("value", "0.500833333334");
    }

    @Test
    void each_filter_removes_and_says_so() {
        String asha = vetted(asha(provider));

        assertThat(outcome(asha, body -> {})).isEqualTo("RANKED");
        assertThat(outcome(asha, body -> body.put("domain", "LEGAL"))).isEqualTo("DOMAIN");
        assertThat(outcome(asha, body -> body.put("skills", List.of(wanted("credit-analysis", 4)))))
                .isEqualTo("SKILLS");
        assertThat(outcome(asha, body -> body.put("skills", List.of(wanted("due-diligence", 1)))))
                .isEqualTo("SKILLS");
        assertThat(outcome(asha, body -> body.put("minimumDegreeLevel", 8))).isEqualTo("DEGREE");
        assertThat(outcome(asha, body -> body.put("requiredCredentials", List.of("CFA_CHARTER"))))
                .isEqualTo("CREDENTIALS");
        assertThat(outcome(asha, body -> body.put("languages", List.of(speaks("en", "C2")))))
                .isEqualTo("LANGUAGES");
        assertThat(outcome(asha, body -> body.put("languages", List.of(speaks("de", "A1")))))
                .isEqualTo("LANGUAGES");
        assertThat(outcome(asha, body -> body.put("countries", List.of("PL", "DE"))))
                .isEqualTo("COUNTRY");
        assertThat(outcome(asha, body -> body.put("startsOn", "2026-09-30"))).isEqualTo("START");
        assertThat(outcome(asha, body -> body.put("overlap", overlap(121, 180))))
                .isEqualTo("OVERLAP");
        assertThat(outcome(asha, body -> body.put("excludedProviders", List.of(provider))))
                .isEqualTo("EXCLUDED_PROVIDER");
    }

    @Test
    void every_removed_expert_is_counted_once_at_the_first_filter() {
        vetted(asha(provider));
        vetted(asha(provider, profile -> profile.put("country", "PL")));
        vetted(asha(provider, profile -> profile.put("skills", List.of())));
        var need = need(body -> body.put("countries", List.of("IN")));

        JsonPath before = match(client(acme), need);
        vetted(asha(provider, profile -> {
            profile.put("skills", List.of());
            profile.put("country", "PL");
        }));
        JsonPath after = match(client(acme), need);

        assertThat(after.getInt("considered")).isEqualTo(before.getInt("considered") + 1);
        assertThat(after.getInt("passed")).isEqualTo(before.getInt("passed"));
        assertThat(removed(after, "SKILLS")).isEqualTo(removed(before, "SKILLS") + 1);
        assertThat(removed(after, "COUNTRY")).isEqualTo(removed(before, "COUNTRY"));
        assertThat(after.getList("removed.filter", String.class))
                .containsExactly(MatchFilter.ofTheVetted().map(Enum::name).toArray(String[]::new));
        assertThat(after.getList("removed.count", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + after.getInt("passed"))
                .isEqualTo(after.getInt("considered"));
    }

    @Test
    void the_better_one_comes_first_and_the_limit_holds() {
        String good = vetted(asha(provider));
        String better = vetted(asha(
                provider,
                profile -> profile.put("skills", List.of(skill("equity-research", 5), skill("credit-analysis", 5)))));
        var need = need(body -> body.put("explain", List.of(good, better)));

        JsonPath all = match(client(acme), need);
        List<String> ids = all.getList("ranking.expertId");
        List<BigDecimal> scores = all.getList("ranking.score", String.class).stream()
                .map(BigDecimal::new)
                .toList();

        assertThat(ids.indexOf(better)).isNotNegative().isLessThan(ids.indexOf(good));
        assertThat(scores).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all.getInt("explained[0].rank")).isEqualTo(ids.indexOf(good) + 1);
        need.put("limit", 1);
        JsonPath one = match(client(acme), need);
        assertThat(one.getList("ranking")).hasSize(1);
        assertThat(one.getInt("explained[0].rank")).isEqualTo(ids.indexOf(good) + 1);
    }

    @Test
    void a_verified_credential_passes_and_raises_the_score() {
        var profile = asha(provider);
        String asha = enrolled(profile);
        step(operator(), asha, "submit");
        approvable(asha);
        evidence("/v1/experts/" + asha + "/credentials/" + expert(asha).getString("credentials[0].id"));
        step(vera(), asha, "credentials/" + expert(asha).getString("credentials[0].id") + "/verify");
        step(viktor(), asha, "approve");

        JsonPath match = match(client(acme), need(body -> body.put("requiredCredentials", List.of("CFA_CHARTER"))));

        Map<String, Object> ranked = match.getMap("ranking.find { it.expertId == '" + asha + "' }");
        assertThat(contributions(ranked).get(MatchCriterion.CREDENTIAL.ordinal()))
                .containsEntry("value", "1.0000")
                .containsEntry("reason", "met");
    }

    @Test
    void a_budget_in_another_currency_is_not_converted() {
        String asha = vetted(asha(provider));

        JsonPath match =
                match(client(acme), need(body -> body.put("budget", Map.of("amount", "60.00", "currency", "USD"))));

        Map<String, Object> ranked = match.getMap("ranking.find { it.expertId == '" + asha + "' }");
        assertThat(contributions(ranked).get(MatchCriterion.COST_FIT.ordinal()))
                .containsEntry("value", "0.0000")
                .containsEntry("reason", "other_currency");
    }

    @Test
    void a_skill_is_met_by_those_that_it_succeeds() {
        String first = newSkill();
        String second = newSkill();
        String asha = vetted(asha(
                provider, profile -> profile.put("skills", List.of(skill(first, 4), skill("equity-research", 2)))));
        succeed(first, second);
        var need = need(body -> body.put("skills", List.of(wanted(second, 4))));

        JsonPath match = match(client(acme), need);
        Map<String, Object> ranked = match.getMap("ranking.find { it.expertId == '" + asha + "' }");

        assertThat(contributions(ranked).get(MatchCriterion.SKILL.ordinal()))
                .containsEntry("value", "0.8000")
                .containsEntry("why", second + " 4 of 5")
                .containsEntry("wouldRaise", second + " at level 5");
        need.put("skills", List.of(wanted(second, 5)));
        assertThat(RequirementFixture.outcome(client(acme), need, asha)).isEqualTo("SKILLS");
        need.put("skills", List.of(wanted(first, 1)));
        client(acme)
                .body(need)
                .post("/v1/matches")
                .then()
                .statusCode(422)
                .body("code", is("skill_deprecated"))
                .body("successor", is(second));
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        vetted(asha(provider));
        vetted(asha(provider));
        var need = need(body -> body.put("countries", List.of("IN")));
        need.put("excludedProviders", List.of());

        assertThat(ofOurs(match(client(acme), need))).isEqualTo(ofOurs(match(client(acme), need)));
    }

    @Test
    void own_weights_of_exactly_one_are_taken() {
        assertThat(match(client(acme), need(body -> body.put("weights", weights("0.30"))))
                        .getInt("considered"))
                .isNotNegative();
    }

    private String outcome(String expert, Consumer<Map<String, Object>> change) {
        return RequirementFixture.outcome(client(acme), need(change), expert);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> contributions(Map<String, Object> ranked) {
        return (List<Map<String, String>>) ranked.get("contributions");
    }

    private static int removed(JsonPath match, String filter) {
        return match.getInt("removed.find { it.filter == '" + filter + "' }.count");
    }

    private List<Object> ofOurs(JsonPath match) {
        return match.getList("ranking.findAll { it.providerId == '" + provider + "' }.expertId");
    }
}
