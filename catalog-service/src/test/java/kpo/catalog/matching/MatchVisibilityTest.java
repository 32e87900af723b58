package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static kpo.platform.caller.Role.SERVICE;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of whom in a match. */
@QuarkusTest
class MatchVisibilityTest {

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void operators_and_services_see_names_and_say_for_whom_they_look() {
        String asha = vetted(asha(provider));
        String named = "ranking.find { it.expertId == '" + asha + "' }.name";

        var forAcme = need(body -> body.put("clientOrganisation", acme));
        assertThat(match(operator(), forAcme).getString(named)).isEqualTo("Asha Rao");
        assertThat(match(as("engagement", "platform", SERVICE), forAcme).getString(named))
                .isEqualTo("Asha Rao");
        assertThat(outcome(operator(), need(), asha)).isEqualTo("CAPTIVE_OF_ANOTHER");
        assertThat(outcome(client(organisation()), need(), asha)).isEqualTo("UNKNOWN");
    }

    @Test
    void an_expert_who_is_not_vetted_or_not_there_is_unknown_to_those_who_do_not_see_him() {
        String draft = enrolled(asha(provider));
        String submitted = enrolled(asha(provider));
        step(operator(), submitted, "submit");

        for (String nobody : List.of(draft, submitted, UUID.randomUUID().toString())) {
            assertThat(outcome(client(acme), need(), nobody)).isEqualTo("UNKNOWN");
        }
        assertThat(outcome(operator(), need(), UUID.randomUUID().toString())).isEqualTo("UNKNOWN");
    }

    @Test
    void who_sees_an_expert_that_is_not_vetted_learns_so() {
        String own = organisation();
        String deccan = thirdParty(own);
        String draft = enrolled(asha(deccan));
        String submitted = enrolled(asha(deccan, profile -> profile.put("country", "PL")));
        step(operator(), submitted, "submit");
        var need = need(body -> {
            body.put("countries", List.of("IN"));
            body.put("minimumDegreeLevel", null);
            body.put("explain", List.of(draft, submitted));
        });

        for (var caller : List.of(operator(), client(own))) {
            JsonPath match = match(caller, need);
            assertThat(match.getList("explained.outcome")).isEqualTo(List.of("REMOVED", "REMOVED"));
            assertThat(match.getList("explained[0].removedBy.filter")).isEqualTo(List.of("NOT_VETTED"));
            assertThat(match.getString("explained[0].removedBy[0].vettingState"))
                    .isEqualTo("DRAFT");
            assertThat(match.getString("explained[0].removedBy[0].why")).contains("DRAFT");
            assertThat(match.getList("explained[1].removedBy.filter")).isEqualTo(List.of("NOT_VETTED", "COUNTRY"));
            assertThat(match.getString("explained[1].removedBy[0].vettingState"))
                    .isEqualTo("SUBMITTED");
            assertThat(match.getList("ranking.expertId")).doesNotContain(draft, submitted);
        }
        JsonPath compared = operator()
                .body(Map.of("requirement", need, "experts", List.of(draft, submitted)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(compared.getList("experts.removedBy.filter"))
                .isEqualTo(List.of(List.of("NOT_VETTED"), List.of("NOT_VETTED", "COUNTRY")));
        assertThat(compared.getString("experts[0].score")).isNull();
        assertThat(compared.getString("experts[1].score")).isNotNull();
        assertThat(outcome(client(organisation()), need, submitted)).isEqualTo("UNKNOWN");
    }

    @Test
    void providers_do_not_look_for_each_other_s_experts() {
        manager("deccan").body(need()).post("/v1/matches").then().statusCode(403);
    }
}
