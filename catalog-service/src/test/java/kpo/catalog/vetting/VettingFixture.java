package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The verbs of a vetting, what is found in it, and an erasure. All over HTTP. */
public final class VettingFixture {

    private VettingFixture() {}

    static void found(RequestSpecification officer, String id, String result, String kind) {
        officer.body(checks(result, kind))
                .post("/v1/experts/" + id + "/vetting-checks")
                .then()
                .statusCode(201);
    }

    static ValidatableResponse reasoned(RequestSpecification caller, String id, String verb) {
        return verb(caller.body("{\"reason\": \"The provider asked for it.\"}"), id, verb);
    }

    static ValidatableResponse verb(RequestSpecification caller, String id, String verb) {
        return caller.header("If-Match", "*")
                .post("/v1/experts/" + id + "/" + verb)
                .then();
    }

    /** A clear check that names ids under toldApartFrom or outweighs. */
    public static ValidatableResponse named(
            RequestSpecification officer, String id, String kind, String field, String... ids) {
        @SuppressWarnings("unchecked")
        Map<String, Object> check =
                new HashMap<>(((List<Map<String, Object>>) checks("CLEAR", kind).get("checks")).get(0));
        check.put(field, List.of(ids));
        return officer.body(Map.of("checks", List.of(check)))
                .post("/v1/experts/" + id + "/vetting-checks")
                .then();
    }

    /** @param claim the path of a degree or credential, of which a document was shown */
    public static ValidatableResponse check(RequestSpecification officer, String claim, String result) {
        return officer.header("If-Match", "*")
                .body(Map.of("result", result, "method", "ISSUER_CONFIRMED"))
                .put(claim + "/check")
                .then();
    }

    static ValidatableResponse erase(String id) {
        return operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then();
    }
}
