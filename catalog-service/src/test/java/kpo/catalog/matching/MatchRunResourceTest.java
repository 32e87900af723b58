package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a match, and what is held side by side. */
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
                        select jsonb_agg(c || '{"why": "Once in English", "wouldRaise": "More"}' order by n)
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

    @Test
    void a_run_keeps_no_names_and_shows_those_that_its_reader_may_know() {
        String asha = vetted(asha(provider));

        JsonPath run = operator()
                .body(need(body -> body.put("clientOrganisation", acme)))
                .post("/v1/match-runs")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        assertThat(run.getString("result.ranking[0].name")).isEqualTo("Asha Rao");
        assertThat(kept(run.getString("id"), "Expert " + asha.substring(26))).isTrue();
        assertThat(kept(run.getString("id"), "Asha Rao")).isFalse();
    }

    @Test
    void a_disclosed_name_is_shown_while_it_is_disclosed() {
        String asha = vetted(asha(provider));
        String before = run("/v1/match-runs").getString("id");
        String named = "result.ranking.find { it.expertId == '" + asha + "' }.name";
        assertThat(read(before).getString(named)).isNull();

        String grant = disclosed(asha, acme);

        assertThat(read(before).getString(named)).isEqualTo("Asha Rao");
        assertThat(client(acme).get("/v1/match-runs").jsonPath().getString("items[0]." + named))
                .isEqualTo("Asha Rao");
        String again = "/v1/match-runs/" + before + "/rerun";
        assertThat(run(again).getString(named)).isEqualTo("Asha Rao");
        assertThat(run(again).getBoolean("resultChanged")).isFalse();
        assertThat(client(acme).body(need()).post("/v1/matches").jsonPath().getString(named.replace("result.", "")))
                .isEqualTo("Asha Rao");
        assertThat(compared(asha).getString("experts[0].name")).isEqualTo("Asha Rao");

        operator().header("If-Match", "*").delete(grant).then().statusCode(204);

        assertThat(read(before).getString(named)).isNull();
        assertThat(client(acme).get("/v1/match-runs").asString()).doesNotContain("Asha Rao");
        assertThat(client(acme).body(need()).post("/v1/matches").asString()).doesNotContain("Asha Rao");
        assertThat(compared(asha).getString("experts[0].name")).isNull();
    }

    @Test
    void a_run_is_read_in_the_language_of_its_reader() {
        String asha = vetted(asha(provider));
        var need = need(body -> {
            body.put("explain", List.of(vetted(asha(provider, profile -> profile.put("country", "PL")))));
            body.put("countries", List.of("IN", "US"));
        });

        String id = client(acme)
                .header("Accept-Language", "hi")
                .body(need)
                .post("/v1/match-runs")
                .jsonPath()
                .getString("id");

        JsonPath english = read(id, "en, hi;q=0.9");
        JsonPath hindi = read(id, "en;q=0.3, hi-IN;q=0.9");
        client(acme)
                .header("Accept-Language", "hi")
                .get("/v1/match-runs/" + id)
                .then()
                .header("Content-Language", "hi")
                .header("Vary", "Accept-Language");
        assertThat(english.getString("result.explained[0].removedBy[0].why"))
                .isEqualTo("The expert works in none of IN, US.");
        assertThat(hindi.getString("result.explained[0].removedBy[0].why"))
                .isEqualTo("विशेषज्ञ इनमें से किसी देश में काम नहीं करता: IN, US।");
        assertThat(english.getString("result.ranking[0].contributions[0].why"))
                .isEqualTo("equity-research 5 of 5, credit-analysis 3 of 5");
        for (String said : List.of("why", "wouldRaise")) {
            List<String> words =
                    hindi.getList("result.ranking.contributions." + said + ".flatten().findAll { it != null }");
            assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(word).containsPattern("[\\u0900-\\u097F]"));
        }
        assertThat(hindi.getList("result.ranking.score")).isEqualTo(english.getList("result.ranking.score"));
        assertThat(client(acme)
                        .header("Accept-Language", "hi")
                        .body(Map.of("requirement", need, "experts", List.of(asha, UUID.randomUUID())))
                        .post("/v1/matches/comparison")
                        .jsonPath()
                        .getString("experts[0].contributions[0].why"))
                .isEqualTo("equity-research: स्तर 5, अधिकतम 5, credit-analysis: स्तर 3, अधिकतम 5");
        assertThat(run("/v1/match-runs/" + id + "/rerun").getBoolean("resultChanged"))
                .isFalse();
    }

    @Test
    void experts_are_compared_criterion_by_criterion() {
        String good = vetted(asha(provider));
        String late = vetted(asha(provider, profile -> profile.put("availableFrom", "2027-01-01")));
        String unknown = UUID.randomUUID().toString();

        JsonPath compared = client(acme)
                .body(Map.of("requirement", need(), "experts", List.of(late, good, unknown)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(compared.getList("experts.expertId")).isEqualTo(List.of(late, good, unknown));
        assertThat(compared.getList("experts.outcome")).isEqualTo(List.of("REMOVED", "RANKED", "UNKNOWN"));
        assertThat(compared.getList("experts[0].removedBy.filter")).isEqualTo(List.of("START"));
        assertThat(compared.getString("experts[1].score")).isEqualTo("84.30");
        assertThat(compared.getList("experts[0].contributions.criterion"))
                .isEqualTo(compared.getList("experts[1].contributions.criterion"));
    }

    @Test
    void an_expert_is_compared_with_others_and_not_with_himself() {
        String asha = vetted(asha(provider));

        client(acme)
                .body(Map.of("requirement", need(), "experts", List.of(asha, asha)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(422)
                .body("code", is("expert_twice"))
                .body("errors[0].pointer", is("/experts/1"));
        client(acme)
                .body(Map.of("requirement", need(), "experts", List.of(asha)))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(422)
                .body("code", is("validation_failed"));
    }

    private JsonPath run(String path) {
        var caller = client(acme);
        if (!path.endsWith("/rerun")) {
            caller.body(need());
        }
        return caller.post(path).then().statusCode(201).extract().jsonPath();
    }

    private JsonPath read(String id) {
        return read(id, "en");
    }

    private JsonPath read(String id, String language) {
        return client(acme)
                .header("Accept-Language", language)
                .get("/v1/match-runs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath compared(String expert) {
        return client(acme)
                .body(Map.of("requirement", need(), "experts", List.of(expert, UUID.randomUUID())))
                .post("/v1/matches/comparison")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static boolean kept(String run, String words) {
        return CatalogDatabase.number(
                        "select count(*) from match_run where id = '%s' and strpos(result::text, '%s') > 0"
                                .formatted(run, words))
                == 1;
    }

    private static void suspended(String expert) {
        step(vera().body("{\"reason\": \"A complaint is looked into.\"}"), expert, "suspend");
    }

    private void revised(String expert, Map<String, Object> profile) {
        profile.put("subject", expert(expert).getString("subject"));
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + expert)
                .then()
                .statusCode(200);
    }
}
