package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.MatchRunFixture.revised;
import static kpo.catalog.matching.RequirementFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a match, and what a repetition tells. */
@QuarkusTest
class MatchRunResourceTest {

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
    }

    @Test
    void a_run_is_read_as_it_came_out_by_its_organisation_only() {
        vetted(asha(provider));

        JsonPath run = run("/v1/match-runs");
        String path = "/v1/match-runs/" + run.getString("id");

        JsonPath read = client(acme).get(path).then().statusCode(200).extract().jsonPath();
        assertThat(read.getMap("result")).isEqualTo(run.getMap("result"));
        assertThat(read.getString("input.domain")).isEqualTo("INVESTMENT");
        assertThat(read.getString("dataVersion")).isNotBlank();
        assertThat(read.getMap("$")).doesNotContainKeys("rerunOf", "dataChanged");
        client(acme).get("/v1/match-runs").then().body("items.id", hasItem(run.getString("id")));
        client(organisation()).get(path).then().statusCode(404);
        client(organisation()).post(path + "/rerun").then().statusCode(404);
    }

    @Test
    void a_run_keeps_the_order_of_what_was_asked() {
        List<String> days = List.of("FRIDAY", "MONDAY", "THURSDAY", "TUESDAY", "WEDNESDAY", "SUNDAY");
        var overlap = new HashMap<>(overlap(60, 120));
        overlap.put("days", days);

        String id = client(acme)
                .body(need(body -> body.put("overlap", overlap)))
                .post("/v1/match-runs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(read(id).getList("input.overlap.days")).isEqualTo(days);
    }

    @Test
    void a_repetition_tells_whether_the_answer_is_another_one() {
        String asha = vetted(asha(provider));
        String first = run("/v1/match-runs").getString("id");

        assertThat(run("/v1/match-runs/" + first + "/rerun").getBoolean("resultChanged"))
                .isFalse();
        revised(asha, asha(provider, profile -> profile.put("skills", List.of(skill("equity-research", 3)))));
        JsonPath again = run("/v1/match-runs/" + first + "/rerun");

        assertThat(again.getString("rerunOf")).isEqualTo(first);
        assertThat(again.getBoolean("dataChanged")).isTrue();
        assertThat(again.getBoolean("resultChanged")).isTrue();
        assertThat(again.getMap("input")).isEqualTo(read(first).getMap("input"));
    }

    @Test
    void a_run_of_before_there_were_other_words_and_figures_has_the_same_answer() {
        String asha = vetted(asha(provider));
        String late = vetted(asha(provider, profile -> profile.put("availableFrom", "2027-01-01")));
        String first = client(acme)
                .body(need(body -> body.put("explain", List.of(asha, late))))
                .post("/v1/match-runs")
                .jsonPath()
                .getString("id");
        CatalogDatabase.execute(
                """
                update match_run set result = jsonb_set(jsonb_set(result,
                    '{ranking}', (select jsonb_agg(r - 'availability' || jsonb_build_object('contributions', (
                        select jsonb_agg(c || '{"why": "Once in English", "wouldRaise": "More"}'
                            || jsonb_build_object('value', round((c ->> 'value')::numeric, 4)) order by n)
                        from jsonb_array_elements(r -> 'contributions') with ordinality c (c, n))) order by n)
                        from jsonb_array_elements(result -> 'ranking') with ordinality r (r, n))),
                    '{explained,1,removedBy,0,why}', '"Once in English"')
                where id = '%s'"""
                        .formatted(first));
        assertThat(read(first).getString("result.ranking[0].contributions[0].why"))
                .isEqualTo("Once in English");
        assertThat(read(first).getString("result.explained[1].removedBy[0].why"))
                .isEqualTo("Once in English");

        assertThat(run("/v1/match-runs/" + first + "/rerun").getBoolean("resultChanged"))
                .isFalse();
        revised(asha, asha(provider, profile -> profile.put("skills", List.of(skill("equity-research", 3)))));
        assertThat(run("/v1/match-runs/" + first + "/rerun").getBoolean("resultChanged"))
                .isTrue();
    }

    @Test
    void the_version_of_the_data_is_the_same_until_they_change() {
        String asha = vetted(asha(provider));

        JsonPath first = run("/v1/match-runs");
        String version = first.getString("dataVersion");
        vetted(asha(captive(organisation(), organisation())));
        assertThat(run("/v1/match-runs").getString("dataVersion")).isEqualTo(version);
        assertThat(run("/v1/match-runs/" + first.getString("id") + "/rerun").getString("dataVersion"))
                .isEqualTo(version);
        revised(asha, asha(provider, profile -> profile.put("skills", List.of(skill("equity-research", 3)))));

        assertThat(run("/v1/match-runs").getString("dataVersion")).isNotEqualTo(version);
        assertThat(read(first.getString("id")).getString("dataVersion")).isEqualTo(version);
    }

    @Test
    void who_has_left_is_a_change_for_those_who_could_see_the_expert() {
        String open = vetted(asha(thirdParty(organisation())));
        String asha = vetted(asha(provider));
        JsonPath first = run("/v1/match-runs");
        String rerun = "/v1/match-runs/" + first.getString("id") + "/rerun";
        assertThat(run(rerun).getBoolean("dataChanged")).isFalse();

        suspended(asha);

        JsonPath without = run(rerun);
        assertThat(without.getBoolean("dataChanged")).isTrue();
        assertThat(without.getBoolean("resultChanged")).isTrue();
        assertThat(without.getString("dataVersion")).isNotEqualTo(first.getString("dataVersion"));
        String afterwards = "/v1/match-runs/" + without.getString("id") + "/rerun";
        suspended(vetted(asha(captive(organisation(), organisation()))));
        revised(asha, asha(provider, profile -> profile.put("weeklyCapacityMinutes", 1800)));
        assertThat(run(afterwards).getBoolean("dataChanged"))
                .as("what becomes of an expert whom the client sees no more, or never saw")
                .isFalse();
        suspended(open);
        assertThat(run(afterwards).getBoolean("dataChanged")).isTrue();
    }

    @Test
    void the_version_of_the_data_says_nothing_of_the_database() {
        vetted(asha(provider));

        String version = run("/v1/match-runs").getString("dataVersion");

        assertThat(UUID.fromString(version).version()).isEqualTo(4);
        assertThat(operator()
                        .body(need(body -> body.put("clientOrganisation", acme)))
                        .post("/v1/match-runs")
                        .jsonPath()
                        .getString("dataVersion"))
                .isNotEqualTo(version);
    }

    private JsonPath run(String path) {
        return MatchRunFixture.run(acme, path);
    }

    private JsonPath read(String id) {
        return MatchRunFixture.read(acme, id, "en");
    }

    private static void suspended(String expert) {
        step(vera().body("{\"reason\": \"A complaint is looked into.\"}"), expert, "suspend");
    }
}
