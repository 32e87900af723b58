package kpo.catalog.search;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose name was disclosed is found and sorted by it, by those to whom it was disclosed, and by nobody else. */
@QuarkusTest
class DisclosedSearchTest extends SearchFixture {

    @BeforeEach
    void open() {
        provider = thirdParty(captive);
    }

    @Test
    void a_disclosed_name_is_shown_and_found_by_its_client_only() {
        String zoe = known("Zoë Quintarelli");
        known("Mira Kulkarni");
        assertThat(search(client(acme), "q=quintarelli")).isEmpty();

        disclosed(zoe, acme);

        assertThat(search(client(acme), "q=quintarelli")).containsExactly(zoe);
        assertThat(search(client(acme), "q=zoe quintarelli equity")).containsExactly(zoe);
        assertThat(search(client(acme), "q=quintareli")).as("a slip of the pen").containsExactly(zoe);
        assertThat(search(client(acme), "q=quintarelli pharmacovigilance")).isEmpty();
        assertThat(search(client(acme), "q=quintarelli&country=PL")).isEmpty();
        assertThat(search(client(acme), "q=kulkarni")).isEmpty();
        assertThat(names(client(acme), "")).containsExactly("Zoë Quintarelli", null);
        assertThat(search(client(organisation()), "q=quintarelli")).isEmpty();
        assertThat(names(client(organisation()), "")).containsExactly(null, null);
        assertThat(search(manager(organisation()), "q=quintarelli")).isEmpty();
    }

    @Test
    void a_disclosure_that_has_ended_hides_the_name_again() {
        String zoe = known("Zoë Quintarelli");
        String grant = disclosed(zoe, acme);
        assertThat(names(client(acme), "q=quintarelli")).containsExactly("Zoë Quintarelli");

        operator().header("If-Match", "*").delete(grant).then().statusCode(204);

        assertThat(search(client(acme), "q=quintarelli")).isEmpty();
        assertThat(names(client(acme), "")).containsExactly((String) null);
        for (Map<String, String> period :
                List.of(Map.of("from", "2020-01-01", "to", "2020-02-01"), Map.of("from", "2999-01-01"))) {
            Map<String, Object> another = new HashMap<>(grant(zoe, acme));
            another.putAll(period);
            made("/v1/disclosure-grants", another);
            assertThat(search(client(acme), "q=quintarelli"))
                    .as(period.toString())
                    .isEmpty();
            assertThat(names(client(acme), "")).containsExactly((String) null);
        }
    }

    @Test
    void counts_facets_and_cursors_agree_with_who_is_found() {
        List<String> disclosed =
                List.of(known("Zoë Quintarelli"), known("Mira Quintarelli"), known("Quintarelli & Co"));
        known("Asha Quintarelli");
        disclosed.forEach(id -> disclosed(id, acme));

        for (String asked : List.of("limit=1", "limit=2", "limit=3", "limit=2&count=true")) {
            assertThat(paged(client(acme), "items.id", asked + "&q=quintarelli"))
                    .as(asked)
                    .isEqualTo(disclosed);
        }
        JsonPath page = client(acme)
                .get("/v1/expert-search?count=true&q=quintarelli&providerId=" + provider)
                .jsonPath();
        assertThat(page.getInt("total")).isEqualTo(3);
        assertThat(facets(client(acme), "q=quintarelli").getList("domains"))
                .isEqualTo(List.of(Map.of("value", "INVESTMENT", "experts", 3)));
        assertThat(facets(client(acme), "q=quintarelli").getList("vettingStates"))
                .isEqualTo(List.of(Map.of("value", "VETTED", "experts", 3)));
        assertThat(facets(client(organisation()), "q=quintarelli").getList("domains"))
                .isEmpty();
    }

    @Test
    void disclosed_names_are_sorted_before_those_that_are_not_known() {
        String zoe = known("Zoë");
        String unknown = known("Asha");
        String mira = known("Mira");
        disclosed(zoe, acme);
        disclosed(mira, acme);

        for (String limit : List.of("limit=1", "limit=2", "limit=3")) {
            assertThat(paged(client(acme), "items.id", limit + "&sort=name"))
                    .as(limit)
                    .containsExactly(mira, zoe, unknown);
        }
        assertThat(search(client(acme), "sort=name,-createdAt")).containsExactly(mira, zoe, unknown);
        assertThat(search(client(organisation()), "sort=name")).containsExactly(zoe, unknown, mira);
    }

    @Test
    void who_is_vetted_no_more_is_found_by_no_name() {
        String zoe = known("Zoë Quintarelli");
        disclosed(zoe, acme);

        step(vera().body("{\"reason\": \"A complaint is looked into.\"}"), zoe, "suspend");

        until(() -> search(client(acme), "q=quintarelli").isEmpty());
        assertThat(search(client(acme), "q=quintarelli&vettingState=SUSPENDED")).isEmpty();
    }

    private String known(String name) {
        return found(vetted(asha(provider, profile -> profile.put("name", name))));
    }

    private List<String> names(RequestSpecification caller, String query) {
        return caller.get("/v1/expert-search?providerId=" + provider + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name");
    }
}
