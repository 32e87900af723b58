package kpo.billing;

import static io.restassured.RestAssured.given;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import kpo.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What the platform answers before any feature is asked: every failure is a problem document with its code. */
@QuarkusTest
class DoorTest {

    private static final String PATH = "/v1/legal-entities";

    @Test
    void without_a_good_token_nothing_is_answered() {
        refused(given().get(PATH), 401, "unauthenticated");
        refused(given().auth().oauth2("nonsense").get(PATH), 401, "unauthenticated");
        refused(
                given().auth()
                        .oauth2(Tokens.expiredToken("olga", "operator", OPERATOR))
                        .get(PATH),
                401,
                "unauthenticated");
        refused(as("olga", "operator").get(PATH), 403, "forbidden");
        refused(as("carl", "acme", CLIENT_MANAGER).body("{}").post(PATH), 403, "forbidden");
    }

    @Test
    void an_unreadable_body_is_named() {
        refused(operator().body("{\"organisation\": ").post(PATH), 400, "malformed_body");
        refused(operator().body("").post(PATH), 422, "validation_failed");
        refused(operator().body("[]").post(PATH), 400, "invalid_value");
        refused(operator().body("{\"nom\": 1}").post(PATH), 400, "unknown_field")
                .then()
                .body("errors[0].pointer", is("/nom"));
        refused(operator().body("{\"name\": 1}").post(PATH), 400, "invalid_value")
                .then()
                .body("errors[0].pointer", is("/name"));
        refused(operator().body("{\"name\": \"a\\u0000b\"}").post(PATH), 400, "invalid_value");
        refused(operator().body("{\"name\": \"a\", \"name\": \"b\"}").post(PATH), 400, "malformed_body");
        refused(operator().body("{} {}").post(PATH), 400, "invalid_value");
        refused(operator().contentType("text/plain").body("x").post(PATH), 415, "unsupported_media_type");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused() {
        refused(operator().body("\"" + "x".repeat(10_000_000) + "\"").post(PATH), 413, "body_too_large");
    }

    @Test
    void parameters_and_paths_are_checked() {
        refused(operator().get(PATH + "?limmit=3"), 400, "unknown_parameter")
                .then()
                .body("errors[0].pointer", is("?limmit"));
        refused(operator().get(PATH + "?limit=x"), 400, "invalid_parameter");
        refused(operator().get(PATH + "?limit=99999999999"), 400, "invalid_parameter");
        refused(operator().get(PATH + "?limit=201"), 422, "validation_failed")
                .then()
                .body("errors[0].pointer", is("?limit"));
        refused(operator().get(PATH + "?after=x"), 400, "invalid_parameter");
        refused(
                operator().urlEncodingEnabled(false).get("/v1/fx-rates?base=INR&quote=USD&on=%2B999999999-12-31"),
                400,
                "invalid_parameter");
        refused(operator().urlEncodingEnabled(false).get(PATH + "?organisation=a%00b"), 400, "invalid_parameter");
        refused(operator().get("/v1/nothing"), 404, "not_found");
        refused(operator().get(PATH + "/not-a-uuid"), 404, "not_found");
        refused(operator().delete(PATH), 405, "method_not_allowed");
    }

    @Test
    void an_idempotency_key_has_a_form() {
        String company =
                """
                {"organisation": "deccan", "name": "Deccan", "country": "IN", "state": "KA", "currency": "INR",
                 "fiscalYearStartMonth": 4, "invoicePrefix": "DA"}""";
        for (String key : new String[] {"x".repeat(256), "with blank"}) {
            refused(operator().header("Idempotency-Key", key).body(company).post(PATH), 400, "idempotency_key_invalid");
        }
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return as("olga", "operator", OPERATOR);
    }

    private static Response refused(Response response, int status, String code) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("status", is(status));
        return response;
    }
}
