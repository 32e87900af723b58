package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchResourceTest extends SearchFixture {

    @Inject
    AgroalDataSource database;

    @Test
    void a_code_that_is_not_known_is_refused_as_in_a_requirement() {
        Map<String, List<String>> unknown = Map.of(
                "skill=alchemy", List.of("skill_unknown", "?skill"),
                "skills=equity-research:3&skills=alchemy:2", List.of("skill_unknown", "?skills"),
                "specialism=alchemy", List.of("specialism_unknown", "?specialism"),
                "credential=cfa_charter", List.of("credential_type_unknown", "?credential"));
        for (String path : List.of("/v1/expert-search", "/v1/expert-search/facets")) {
            unknown.forEach((query, refusal) -> client(acme)
                    .get(path + "?" + query)
                    .then()
                    .statusCode(422)
                    .body("code", is(refusal.get(0)))
                    .body("errors[0].pointer", is(refusal.get(1)))
                    .body("remedy", notNullValue()));
        }
        String deprecated = succeeded();
        client(acme).get("/v1/expert-search?skill=" + deprecated).then().statusCode(200);
    }

    @Test
    void words_are_found_in_every_form_and_language() {
        String asha = found(
                vetted(asha(provider, profile -> profile.put("degrees", List.of(degree(7, "Master of Statistics"))))));

        assertThat(search(client(acme), "q=equity")).containsExactly(asha);
        assertThat(search(client(acme), "q=statistic")).containsExactly(asha);
        assertThat(search(client(acme), "q=इक्विटी")).containsExactly(asha);
        assertThat(search(client(acme), "q=Equity research statistics")).containsExactly(asha);
        assertThat(search(client(acme), "q=equity pharmacovigilance")).isEmpty();
    }

    @Test
    void a_verified_credential_is_found_by_the_words_of_its_type() {
        String asha = vetted(asha(provider));
        String other = found(vetted(asha(provider, profile -> profile.put("credentials", List.of()))));
        assertThat(search(client(acme), "q=CFA")).isEmpty();

        String credential =
                "/v1/experts/" + asha + "/credentials/" + expert(asha).getString("credentials[0].id");
        evidence(credential);
        vera().header("If-Match", "*")
                .body(Map.of("result", "VERIFIED", "method", "PUBLIC_REGISTER"))
                .put(credential + "/check")
                .then()
                .statusCode(200);

        until(() -> search(client(acme), "q=CFA").equals(List.of(asha)));
        assertThat(search(client(acme), "q=cfa charter equity")).containsExactly(asha);
        assertThat(search(client(acme), "q=equity")).containsExactlyInAnyOrder(asha, other);
    }

    @Test
    void what_holds_no_word_is_no_search() {
        for (String nothing : List.of("%25", "%20", "--%20!")) {
            client(acme)
                    .urlEncodingEnabled(false)
                    .get("/v1/expert-search?q=" + nothing)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid_parameter"));
        }
    }

    @Test
    void words_that_say_nothing_by_themselves_are_not_asked_for() {
        String asha = found(vetted(asha(provider)));

        assertThat(search(client(acme), "q=the equity")).containsExactly(asha);
        assertThat(search(client(acme), "q=analysis of the credit")).containsExactly(asha);
        assertThat(search(client(acme), "q=the pharmacovigilance")).isEmpty();
        assertThat(search(client(acme), "q=the of")).isEmpty();
    }

    @Test
    void a_language_is_found_in_whatever_case_it_is_written() {
        String asha =
                found(vetted(asha(provider, profile -> profile.put("languages", List.of(language("en-GB", "C1"))))));

        for (String language : List.of("EN", "en-gb", "EN-gb")) {
            assertThat(search(client(acme), "language=" + language))
                    .as(language)
                    .containsExactly(asha);
        }
    }

    @Test
    void a_slip_of_the_pen_is_forgiven() {
        String asha = found(vetted(asha(provider)));

        assertThat(search(client(acme), "q=equty reserch")).containsExactly(asha);
    }

    @Test
    void a_name_is_found_by_those_who_may_know_it() {
        String asha = found(vetted(asha(provider, profile -> profile.put("name", "Zoë Quintarelli"))));

        assertThat(search(manager(captive), "q=zoe quintarelli")).containsExactly(asha);
        assertThat(search(operator(), "q=Quintarelli")).contains(asha);
        assertThat(search(client(acme), "q=Quintarelli")).isEmpty();
    }

    @Test
    void a_name_that_is_written_wrongly_is_found_by_those_who_may_know_it_only() {
        String asha = found(vetted(asha(provider, profile -> profile.put("name", "Zoë Quintarelli"))));

        assertThat(search(manager(captive), "q=quintareli")).containsExactly(asha);
        assertThat(search(operator(), "q=quintareli")).contains(asha);
        assertThat(search(client(acme), "q=quintareli")).isEmpty();
    }

    @Test
    void a_search_is_read_through_page_by_page_from_either_end() throws SQLException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(found(vetted(asha(provider))));
            nextChunk();
            made.add(found(vetted(asha(provider))));
        }

        List<String> backwards = new ArrayList<>(made);
        Collections.reverse(backwards);
        for (String asked : List.of("limit=1", "limit=2", "limit=6", "limit=2&count=true")) {
            assertThat(paged(client(acme), "items.id", asked + "&q=equity"))
                    .as(asked)
                    .isEqualTo(made);
            assertThat(paged(client(acme), "items.id", asked + "&sort=-createdAt"))
                    .as(asked)
                    .isEqualTo(backwards);
        }
    }

    @Test
    void every_filter_narrows() {
        String asha = found(vetted(asha(provider)));

        for (String filter : List.of(
                "domain=INVESTMENT",
                "skill=equity-research&skillLevel=5",
                "degreeLevel=7",
                "language=en&languageLevel=C1",
                "country=IN",
                "availableOn=2026-10-01")) {
            assertThat(search(client(acme), filter)).as(filter).containsExactly(asha);
        }
        for (String filter : List.of(
                "domain=LEGAL",
                "skill=credit-analysis&skillLevel=4",
                "degreeLevel=8",
                "language=en&languageLevel=C2",
                "country=PL",
                "credential=CFA_CHARTER",
                "availableOn=2026-09-30")) {
            assertThat(search(client(acme), filter)).as(filter).isEmpty();
        }
    }

    @Test
    void strangers_do_not_find_the_expert_of_a_captive() {
        found(vetted(asha(provider)));

        assertThat(search(client(organisation()), "q=equity")).isEmpty();
        assertThat(facets(client(organisation()), "q=equity").getList("domains"))
                .isEmpty();
    }

    @Test
    void facets_count_those_found() {
        found(vetted(asha(provider)));
        found(vetted(asha(provider, profile -> profile.put("country", "PL"))));

        JsonPath facets = facets(client(acme), "q=equity");

        assertThat(facets.getList("countries"))
                .isEqualTo(List.of(Map.of("value", "IN", "experts", 1), Map.of("value", "PL", "experts", 1)));
        assertThat(facets.getList("domains")).isEqualTo(List.of(Map.of("value", "INVESTMENT", "experts", 2)));
        assertThat(facets.getList("degreeLevels")).isEqualTo(List.of(Map.of("value", "7", "experts", 2)));
        assertThat(facets.getList("skills"))
                .isEqualTo(List.of(
                        Map.of("value", "credit-analysis", "experts", 2),
                        Map.of("value", "equity-research", "experts", 2)));
    }

    @Test
    void facets_count_an_expert_under_the_highest_degree_alone_and_once_for_a_language() {
        found(vetted(asha(provider)));
        found(vetted(asha(provider, profile -> {
            profile.put("degrees", List.of(degree(8, "Doctor of Statistics")));
            profile.put("languages", List.of(language("en", "B1")));
        })));

        JsonPath facets = facets(client(acme), "q=equity");

        assertThat(facets.getList("degreeLevels"))
                .isEqualTo(List.of(Map.of("value", "7", "experts", 1), Map.of("value", "8", "experts", 1)));
        assertThat(facets.getList("languages.findAll { it.value == 'en' }"))
                .isEqualTo(List.of(Map.of("value", "en", "experts", 2)));
        assertThat(search(client(acme), "degreeLevel=7")).hasSize(2);
        assertThat(search(client(acme), "language=en&languageLevel=B1")).hasSize(2);
        assertThat(search(client(acme), "language=en&languageLevel=B2")).hasSize(1);
    }

    @Test
    void what_changes_is_found_as_it_is_now() {
        String asha = found(vetted(asha(provider)));
        Map<String, Object> moved = asha(provider, profile -> profile.put("country", "PL"));
        moved.put("subject", expert(asha).getString("subject"));

        operator()
                .header("If-Match", "*")
                .body(moved)
                .put("/v1/experts/" + asha)
                .then()
                .statusCode(200);

        until(() -> search(client(acme), "country=PL").equals(List.of(asha)));
        assertThat(search(client(acme), "country=IN")).isEmpty();
    }

    /** The next expert is in lists of its own. */
    private void nextChunk() throws SQLException {
        try (var connection = database.getConnection();
                var numbers = connection.createStatement()) {
            numbers.execute("select nextval('expert_search_number') from generate_series(1, 65536)");
        }
    }
}
