package kpo.billing.party;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegalEntityResourceTest {

    private static final String DECCAN =
            """
            {"organisation": "deccan", "name": "Deccan Analytics", "country": "IN", "state": "KA",
             "currency": "INR", "fiscalYearStartMonth": 4, "invoicePrefix": "DA"}""";

    @Test
    void an_operator_establishes_a_company_and_its_owner_reads_it() {
        String path = as("olga", "operator", OPERATOR)
                .body(DECCAN)
                .post("/v1/legal-entities")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", is("KA"))
                .extract()
                .header("Location");

        as("dev", "deccan", PROVIDER_FINANCE).get(path).then().statusCode(200).body("name", is("Deccan Analytics"));
        as("eve", "someone-else", PROVIDER_FINANCE)
                .get(path)
                .then()
                .statusCode(404)
                .body("code", is("not_found"));
    }

    @Test
    void a_registration_needs_the_version_that_was_read() {
        String path = as("olga", "operator", OPERATOR)
                .body(DECCAN)
                .post("/v1/legal-entities")
                .header("Location");
        String lut =
                "{\"kind\": \"LUT\", \"number\": \"AD290426000001X\", \"validFrom\": \"2026-04-01\", \"validTo\": \"2027-04-01\"}";

        as("olga", "operator", OPERATOR)
                .body(lut)
                .post(path + "/tax-registrations")
                .then()
                .statusCode(428)
                .body("code", is("precondition_required"));
        as("olga", "operator", OPERATOR)
                .header("If-Match", "\"7\"")
                .body(lut)
                .post(path + "/tax-registrations")
                .then()
                .statusCode(412);
        as("olga", "operator", OPERATOR)
                .header("If-Match", "\"0\"")
                .body(lut)
                .post(path + "/tax-registrations")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("registrations", hasSize(1));
        as("olga", "operator", OPERATOR)
                .header("If-Match", "\"1\"")
                .body(lut)
                .post(path + "/tax-registrations")
                .then()
                .statusCode(409);
    }

    @Test
    void the_same_key_has_one_effect() {
        String key = UUID.randomUUID().toString();
        var first = as("olga", "operator", OPERATOR)
                .header("Idempotency-Key", key)
                .body(DECCAN)
                .post("/v1/legal-entities");
        var second = as("olga", "operator", OPERATOR)
                .header("Idempotency-Key", key)
                .body(DECCAN)
                .post("/v1/legal-entities");

        second.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.header("Location"))
                .body(is(first.asString()));
        as("olga", "operator", OPERATOR)
                .header("Idempotency-Key", key)
                .body(DECCAN.replace("KA", "MH"))
                .post("/v1/legal-entities")
                .then()
                .statusCode(422)
                .body("code", is("idempotency_key_reused"));
    }

    @Test
    void a_body_that_breaks_a_rule_of_its_fields_is_refused_with_a_pointer() {
        refused(DECCAN.replace("4,", "13,"), 422, "validation_failed", "/fiscalYearStartMonth");
        refused(DECCAN.replace("INR", "ABC"), 422, "validation_failed", "/currency");
        refused(DECCAN.replace("\"IN\"", "\"XX\""), 422, "validation_failed", "/country");
        refused(DECCAN.replace("\"state\": \"KA\",", ""), 422, "state_required", "/state");
    }

    private static void refused(String body, int status, String code, String pointer) {
        as("olga", "operator", OPERATOR)
                .body(body)
                .post("/v1/legal-entities")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
    }
}
