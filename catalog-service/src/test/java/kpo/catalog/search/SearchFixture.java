package kpo.catalog.search;

import static io.restassured.RestAssured.given;
import static kpo.catalog.CatalogFixture.*;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import kpo.testing.Polling;
import org.junit.jupiter.api.BeforeEach;

/** Each test has a captive of its own client, and looks among its experts. */
abstract class SearchFixture {

    final String captive = organisation();
    final String acme = organisation();
    String provider;

    @BeforeEach
    void register() {
        provider = captive(captive, acme);
    }

    /** Lists take a change in within a moment. */
    String found(String expert) {
        until(() -> search(client(acme), "").contains(expert));
        return expert;
    }

    static void until(BooleanSupplier holds) {
        Polling.until(Duration.ofSeconds(20), holds);
    }

    /** Among the experts of the test's own captive. */
    List<String> search(RequestSpecification caller, String query) {
        return given().spec(caller)
                .get("/v1/expert-search?providerId=" + provider + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    /** Page by page, among the experts of the test's own captive, or among all where it has none. */
    List<String> paged(RequestSpecification caller, String wanted, String asked) {
        List<String> found = new ArrayList<>();
        String query = "/v1/expert-search?" + (provider == null ? "" : "providerId=" + provider + "&") + asked;
        for (String after = ""; after != null; ) {
            JsonPath page = given().spec(caller)
                    .get(query + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList(wanted));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return found;
    }

    JsonPath facets(RequestSpecification caller, String query) {
        return given().spec(caller)
                .get("/v1/expert-search/facets?providerId=" + provider + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
