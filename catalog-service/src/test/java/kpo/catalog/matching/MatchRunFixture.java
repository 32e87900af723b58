package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.*;

import io.restassured.path.json.JsonPath;
import java.util.Map;

/** Matches that are kept, and what changes after them. */
final class MatchRunFixture {

    private MatchRunFixture() {}

    /** @param path of all runs for a new one, or of a run's repetition */
    static JsonPath run(String client, String path) {
        var caller = client(client);
        if (!path.endsWith("/rerun")) {
            caller.body(RequirementFixture.need());
        }
        return caller.post(path).then().statusCode(201).extract().jsonPath();
    }

    static JsonPath read(String client, String id, String language) {
        return client(client)
                .header("Accept-Language", language)
                .get("/v1/match-runs/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The provider states the profile anew. */
    static void revised(String expert, Map<String, Object> profile) {
        profile.put("subject", expert(expert).getString("subject"));
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + expert)
                .then()
                .statusCode(200);
    }
}
