package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each reader is told of a kept match: the names that he may know, in his language. */
@QuarkusTest
class MatchRunReaderTest {

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
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

    private JsonPath run(String path) {
        return MatchRunFixture.run(acme, path);
    }

    private JsonPath read(String id) {
        return read(id, "en");
    }

    private JsonPath read(String id, String language) {
        return MatchRunFixture.read(acme, id, language);
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
}
