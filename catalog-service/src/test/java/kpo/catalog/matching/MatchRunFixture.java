package kpo.catalog.matching;

import static kpo.catalog.CatalogFixture.client;

import io.restassured.path.json.JsonPath;

/** Matches that are kept. */
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
}
