package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.checks;
import static org.hamcrest.Matchers.is;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The verbs of a vetting, and how they are refused. All over HTTP. */
final class VettingFixture {

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

    static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).body("code", is(code));
    }
}
