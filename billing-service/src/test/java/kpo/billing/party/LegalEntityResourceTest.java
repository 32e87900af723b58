package kpo.billing.party;

import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LegalEntityResourceTest {

    @Inject
    EntityManager database;

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
                .statusCode(409)
                .body("code", is("registration_overlaps"));
    }

    @Test
    void a_registration_ends_early_and_its_check_is_stored_once() {
        String path = as("olga", "operator", OPERATOR)
                .body(DECCAN)
                .post("/v1/legal-entities")
                .header("Location");
        String gstin = "{\"kind\": \"GSTIN\", \"number\": \"29AABCD1234E1Z5\", \"validFrom\": \"2026-04-01\"}";
        String registration = path + "/tax-registrations/"
                + verb(path + "/tax-registrations", gstin)
                        .statusCode(200)
                        .extract()
                        .path("registrations[0].id");

        refused(verb(registration + "/end", "{\"validTo\": \"2026-04-01\"}"), 422, "registration_period_empty");
        as("olga", "operator", OPERATOR)
                .header("If-Match", "\"1\"")
                .body("{\"validTo\": \"2026-10-01\"}")
                .post(registration + "/end")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("registrations[0].validTo", is("2026-10-01"));
        as("olga", "operator", OPERATOR).get(path).then().header("ETag", "\"2\"");
        refused(verb(registration + "/end", "{\"validTo\": \"2026-10-02\"}"), 422, "registration_ended");
        verb(registration + "/check", "{\"checkedOn\": \"2026-09-01\"}").statusCode(200);
        refused(verb(registration + "/check", "{\"checkedOn\": \"2026-09-02\"}"), 409, "registration_checked");
        verb(path + "/tax-registrations", gstin.replace("2026-04-01", "2026-10-01"))
                .statusCode(200);
        refused(
                verb(path + "/tax-registrations/" + UUID.randomUUID() + "/end", "{\"validTo\": \"2026-10-01\"}"),
                404,
                "not_found");
    }

    @Test
    void in_the_database_a_registration_is_its_owners_only() {
        String path = as("olga", "operator", OPERATOR)
                .body(DECCAN)
                .post("/v1/legal-entities")
                .header("Location");
        verb(path + "/tax-registrations", registration("LUT", "AD290426000001X"))
                .statusCode(200);

        assertThat(registrationsSeenBy(new Caller("dev", "deccan", Set.of(PROVIDER_FINANCE))))
                .isPositive();
        assertThat(registrationsSeenBy(new Caller("eve", "someone-else", Set.of(PROVIDER_FINANCE))))
                .isZero();
    }

    private long registrationsSeenBy(Caller caller) {
        return CurrentCaller.callAs(caller, () -> QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery("select count(*) from tax_registration", Long.class)
                        .getSingleResult()));
    }

    @Test
    void a_tax_number_has_the_form_of_its_kind_and_country() {
        String india = as("olga", "operator", OPERATOR)
                .body(DECCAN)
                .post("/v1/legal-entities")
                .header("Location");
        String greece = as("olga", "operator", OPERATOR)
                .body(DECCAN.replace("\"IN\", \"state\": \"KA\"", "\"GR\""))
                .post("/v1/legal-entities")
                .header("Location");

        numberRefused(india, "GSTIN", "29AABCD1234E1Z");
        numberRefused(india, "GSTIN", "29aabcd1234e1z5");
        numberRefused(india, "LUT", "AD 29");
        numberRefused(greece, "GSTIN", "29AABCD1234E1Z5");
        numberRefused(greece, "VAT", "GR123456789");
        numberRefused(greece, "VAT", "EL 123456789");
        verb(greece + "/tax-registrations", registration("VAT", "EL123456789")).statusCode(200);
    }

    @Test
    void a_list_can_be_of_one_organisation() {
        String organisation = "org-" + UUID.randomUUID();
        as("olga", "operator", OPERATOR)
                .body(DECCAN.replace("\"deccan\"", '"' + organisation + '"'))
                .post("/v1/legal-entities");

        as("olga", "operator", OPERATOR)
                .get("/v1/legal-entities?organisation=" + organisation)
                .then()
                .statusCode(200)
                .body("items.organisation", contains(organisation))
                .body("items.kind", contains("BUSINESS"));
        as("eve", "someone-else", PROVIDER_FINANCE)
                .get("/v1/legal-entities?organisation=" + organisation)
                .then()
                .body("items", empty());
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
        bodyRefused(DECCAN.replace("4,", "13,"), 422, "validation_failed", "/fiscalYearStartMonth");
        bodyRefused(DECCAN.replace("\"DA\"", "\"DECC\""), 422, "validation_failed", "/invoicePrefix");
        bodyRefused(DECCAN.replace("INR", "ABC"), 422, "validation_failed", "/currency");
        bodyRefused(DECCAN.replace("\"IN\"", "\"XX\""), 422, "validation_failed", "/country");
        bodyRefused(DECCAN.replace("\"state\": \"KA\",", ""), 422, "state_required", "/state");
    }

    private static void bodyRefused(String body, int status, String code, String pointer) {
        as("olga", "operator", OPERATOR)
                .body(body)
                .post("/v1/legal-entities")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("errors[0].pointer", is(pointer));
    }

    private static void numberRefused(String path, String kind, String number) {
        refused(verb(path + "/tax-registrations", registration(kind, number)), 422, "tax_number_malformed")
                .body("errors[0].pointer", is("/number"));
    }

    private static String registration(String kind, String number) {
        return "{\"kind\": \"%s\", \"number\": \"%s\", \"validFrom\": \"2026-04-01\"}".formatted(kind, number);
    }

    private static ValidatableResponse verb(String path, String body) {
        return as("olga", "operator", OPERATOR)
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .then();
    }
}
