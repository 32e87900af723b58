package kpo.catalog.search;

import static io.restassured.RestAssured.given;
import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is submitted is found by those who vet and by the own provider, in the same way as who is vetted. */
@QuarkusTest
class UnvettedSearchTest extends SearchFixture {

    @Inject
    AgroalDataSource database;

    @Test
    void who_is_submitted_is_found_by_words_and_filters() {
        String asha = submitted("Zoë Quintarelli");
        until(() -> search(vera(), "vettingState=SUBMITTED").equals(List.of(asha)));

        for (RequestSpecification caller : List.of(vera(), operator(), manager(captive))) {
            for (String query : List.of(
                    "q=equity research",
                    "q=इक्विटी",
                    "q=zoe",
                    "q=quintareli",
                    "q=finance msc",
                    "skill=equity-research&skillLevel=5&availableOn=2026-10-01&weeklyMinutes=2400",
                    "vettingState=SCREENING&country=IN",
                    "costRateAtMost=3250&costRateCurrency=INR",
                    "sort=name",
                    "sort=-availableFrom&vettingState=VETTED&q=quintareli")) {
                assertThat(search(caller, "vettingState=SUBMITTED&" + query))
                        .as(query)
                        .containsExactly(asha);
            }
            for (String query : List.of(
                    "vettingState=SUBMITTED&q=pharmacovigilance",
                    "vettingState=SUBMITTED&country=PL",
                    "vettingState=SUBMITTED&costRateAtMost=3249&costRateCurrency=INR",
                    "vettingState=SCREENING",
                    "vettingState=VETTED&q=zoe",
                    "q=zoe",
                    "")) {
                assertThat(search(caller, query)).as(query).isEmpty();
            }
        }
        assertThat(search(vera(), "vettingState=SUBMITTED&sort=name")).containsExactly(asha);
    }

    @Test
    void clients_and_strangers_find_vetted_experts_only() {
        String asha = submitted("Zoë Quintarelli");
        until(() -> search(vera(), "vettingState=SUBMITTED").equals(List.of(asha)));

        for (RequestSpecification caller :
                List.of(client(acme), client(organisation()), manager(organisation()), manager(acme))) {
            for (String query :
                    List.of("vettingState=SUBMITTED", "vettingState=SUBMITTED&vettingState=VETTED", "q=equity")) {
                assertThat(search(caller, query)).as(query).isEmpty();
                assertThat(facets(caller, query).getList("countries")).as(query).isEmpty();
            }
        }
    }

    @Test
    void the_search_follows_the_vetting() {
        String asha = submitted("Zoë Quintarelli");
        until(() -> search(vera(), "vettingState=SUBMITTED").equals(List.of(asha)));

        step(vera(), asha, "start");

        until(() -> search(vera(), "vettingState=SCREENING").equals(List.of(asha)));
        assertThat(search(vera(), "vettingState=SUBMITTED")).isEmpty();

        String mira = found(vetted(asha(provider)));
        assertThat(search(client(acme), "vettingState=VETTED")).containsExactly(mira);
        assertThat(search(vera(), "vettingState=VETTED&vettingState=SCREENING")).containsExactly(asha, mira);
        assertThat(search(vera(), "vettingState=VETTED&vettingState=SCREENING&limit=1"))
                .containsExactly(asha);
        assertThat(facets(vera(), "vettingState=VETTED&vettingState=SCREENING").getList("vettingStates"))
                .containsExactly(Map.of("value", "SCREENING", "experts", 1), Map.of("value", "VETTED", "experts", 1));
        assertThat(facets(client(acme), "vettingState=VETTED&vettingState=SCREENING")
                        .getList("vettingStates"))
                .containsExactly(Map.of("value", "VETTED", "experts", 1));

        suspended(mira);

        until(() -> search(vera(), "vettingState=SUSPENDED").equals(List.of(mira)));
        assertThat(search(client(acme), "")).isEmpty();
    }

    @Test
    void a_draft_is_not_searched_and_the_refusal_says_where_it_is_listed() {
        enrolled(asha(provider));

        vera().get("/v1/expert-search?vettingState=SUBMITTED&vettingState=DRAFT")
                .then()
                .statusCode(400)
                .body("code", is("invalid_parameter"))
                .body("errors[0].pointer", is("?vettingState"))
                .body("remedy", is("List drafts with GET /v1/experts?status=DRAFT."));
        vera().get("/v1/expert-search/facets?vettingState=FAMOUS")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("?vettingState/0"));
    }

    /** The lists take a change in within a moment; here the moment lasts until the page is read. */
    @Test
    void a_page_on_which_somebody_is_vetted_no_longer_does_not_end_the_search() throws SQLException {
        List<String> made = List.of(1, 2, 3, 4).stream()
                .map(n -> found(vetted(asha(provider))))
                .toList();
        try (var connection = database.getConnection();
                var job = connection.createStatement()) {
            connection.setAutoCommit(false);
            job.execute("select pg_advisory_xact_lock(hashtextextended('list_experts', 13))");
            suspended(made.get(0));

            JsonPath first = page("");

            assertThat(first.getList("items.id")).containsExactly(made.get(1));
            assertThat(first.getString("next")).isNotNull();
            assertThat(page("&after=" + first.getString("next")).getList("items.id"))
                    .containsExactly(made.get(2), made.get(3));
            connection.rollback();
        }
    }

    private JsonPath page(String after) {
        return given().spec(client(acme))
                .get("/v1/expert-search?limit=2&providerId=" + provider + after)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String submitted(String name) {
        String id = enrolled(asha(provider, profile -> profile.put("name", name)));
        step(operator(), id, "submit");
        return id;
    }

    private static void suspended(String expert) {
        viktor().header("If-Match", "*")
                .body("{\"reason\": \"The provider asked for it.\"}")
                .post("/v1/experts/" + expert + "/suspend")
                .then()
                .statusCode(200);
    }
}
