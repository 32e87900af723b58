package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.matching.RequirementFixture.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kind of centre and how near it is, and that the expert may work in another country. */
@QuarkusTest
class CentreInMatchTest {

    private final String acme = organisation();
    private String provider;
    private String asha;

    /** Works in India for a centre in Mexico. */
    private String maria;

    @BeforeEach
    void register() {
        provider = captive(organisation(), acme);
        asha = vetted(asha(provider));
        Map<String, Object> centre = bengaluru(provider);
        centre.put("country", "MX");
        centre.put("zone", "America/Mexico_City");
        centre.put("ownDays", List.of());
        String mexico = made("/v1/delivery-centres", centre);
        maria = vetted(asha(provider));
        operator()
                .header("If-Match", "*")
                .body(Map.of("deliveryCentreId", mexico))
                .put("/v1/experts/" + maria + "/delivery-centre")
                .then()
                .statusCode(200);
    }

    @Test
    void the_kind_of_centre_and_its_distance_are_seen_from_the_client() {
        assertThat(outcome(asha, kind("CAPTIVE"))).isEqualTo("RANKED");
        assertThat(outcome(asha, near("IN", "ONSHORE"))).isEqualTo("RANKED");
        assertThat(outcome(asha, near("US", "OFFSHORE"))).isEqualTo("RANKED");
        assertThat(outcome(maria, near("MX", "ONSHORE"))).isEqualTo("RANKED");
        assertThat(outcome(maria, near("US", "NEARSHORE"))).isEqualTo("RANKED");
        JsonPath match = match(near("US", "NEARSHORE"), maria);
        assertThat(match.getInt("removed.find { it.filter == 'CENTRE' }.count")).isPositive();
    }

    @Test
    void what_of_a_centre_is_not_wanted_is_said() {
        assertRemoved(
                match(kind("THIRD_PARTY"), asha),
                "CENTRE",
                "The centre is of the kind CAPTIVE, and you want: THIRD_PARTY.");
        assertRemoved(
                match(near("US", "ONSHORE", "NEARSHORE"), asha),
                "CENTRE",
                "The work is done in IN, and you want: ONSHORE, NEARSHORE, seen from US.");
    }

    @Test
    void who_works_elsewhere_than_the_centre_is_found_by_the_country_of_work_and_the_distance_of_the_centre() {
        assertThat(outcome(maria, countries("IN"))).isEqualTo("RANKED");
        JsonPath match = match(countries("IN").andThen(near("MX", "ONSHORE")), maria);
        assertThat(RequirementFixture.outcome(match)).isEqualTo("RANKED");
        assertThat(match.getString("ranking[0].country")).isEqualTo("IN");
        assertThat(match.getString("ranking[0].centreCountry")).isEqualTo("MX");
        assertRemoved(
                match(countries("MX"), maria),
                "COUNTRY",
                "The expert works in IN, though from afar for a delivery centre in MX, and in none of MX.");
        assertRemoved(
                match(near("IN", "ONSHORE"), maria),
                "CENTRE",
                "The expert works in IN, but for a delivery centre in MX, which is what counts; you want: ONSHORE,"
                        + " seen from IN.");
        assertRemoved(match(countries("MX"), asha), "COUNTRY", "The expert works in none of MX.");
    }

    @Test
    void a_search_tells_both_countries() {
        CatalogDatabase.awaitLists();

        operator()
                .get("/v1/expert-search?country=IN&providerId=" + provider)
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.country".formatted(maria), is("IN"))
                .body("items.find { it.id == '%s' }.centreCountry".formatted(maria), is("MX"))
                .body("items.find { it.id == '%s' }.centreCountry".formatted(asha), is("IN"));
    }

    private static void assertRemoved(JsonPath match, String filter, String why) {
        assertThat(RequirementFixture.outcome(match)).isEqualTo(filter);
        assertThat(match.getString("explained[0].removedBy[0].why")).isEqualTo(why);
    }

    private static Consumer<Map<String, Object>> countries(String country) {
        return need -> need.put("countries", List.of(country));
    }

    private static Consumer<Map<String, Object>> kind(String kind) {
        return need -> need.put("centre", Map.of("kinds", List.of(kind)));
    }

    private static final Map<String, String> ZONES =
            Map.of("IN", "Asia/Kolkata", "MX", "America/Mexico_City", "US", "America/New_York");

    private static Consumer<Map<String, Object>> near(String country, String... proximities) {
        return need -> need.put(
                "centre",
                Map.of(
                        "proximities",
                        List.of(proximities),
                        "clientCountry",
                        country,
                        "clientZone",
                        ZONES.get(country)));
    }

    private String outcome(String expert, Consumer<Map<String, Object>> change) {
        return RequirementFixture.outcome(match(change, expert));
    }

    private JsonPath match(Consumer<Map<String, Object>> change, String expert) {
        return RequirementFixture.match(
                client(acme), need(change.andThen(body -> body.put("explain", List.of(expert)))));
    }
}
