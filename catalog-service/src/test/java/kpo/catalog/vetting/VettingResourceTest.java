package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VettingResourceTest {

    private final String deccan = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(deccan);
    }

    @Test
    void two_officers_lead_a_provider_s_claim_to_vetted() {
        String id = enrolled(asha(provider));

        verb(manager(deccan), id, "submit").statusCode(200).body("status", is("SUBMITTED"));
        verb(vera(), id, "degrees/" + degreeOf(id) + "/verify")
                .statusCode(200)
                .body("degrees[0].status", is("VERIFIED"));
        verb(vera(), id, "credentials/" + credentialOf(id) + "/verify")
                .statusCode(200)
                .body("credentials[0].status", is("VERIFIED"));
        verb(viktor(), id, "approve").statusCode(200).body("status", is("VETTED"));

        manager(deccan)
                .get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].submittedBy", is("dev"))
                .body("items[0].outcome", is("APPROVED"))
                .body("items[0].decidedBy", is("viktor"));
    }

    @Test
    void every_step_needs_the_version_that_was_read_and_makes_a_new_one() {
        String id = enrolled(asha(provider));
        String path = "/v1/experts/" + id;

        manager(deccan).post(path + "/submit").then().statusCode(428);
        manager(deccan)
                .header("If-Match", "\"0\"")
                .post(path + "/submit")
                .then()
                .header("ETag", "\"1\"");
        String verify = path + "/degrees/" + degreeOf(id) + "/verify";
        vera().header("If-Match", "\"0\"").post(verify).then().statusCode(412);
        vera().header("If-Match", "\"1\"").post(verify).then().statusCode(200).header("ETag", "\"2\"");
        viktor().header("If-Match", "\"1\"").post(path + "/approve").then().statusCode(412);
        viktor().header("If-Match", "\"2\"").post(path + "/approve").then().statusCode(200);
    }

    @Test
    void nobody_approves_what_he_submitted_verified_or_is() {
        var profile = asha(provider);
        String id = enrolled(profile);
        verb(as("dora", deccan, PROVIDER_MANAGER), id, "submit").statusCode(200);

        refused(verb(as("dora", "operator", VETTING_OFFICER), id, "approve"), 409, "four_eyes");

        verb(vera(), id, "degrees/" + degreeOf(id) + "/verify").statusCode(200);
        refused(verb(vera(), id, "approve"), 409, "four_eyes");
        String own = (String) profile.get("subject");
        refused(verb(as(own, "operator", VETTING_OFFICER), id, "approve"), 409, "four_eyes");
        refused(
                verb(as(own, "operator", VETTING_OFFICER), id, "credentials/" + credentialOf(id) + "/verify"),
                409,
                "four_eyes");
        verb(viktor(), id, "approve").statusCode(200);
    }

    @Test
    void an_approval_rests_on_an_advanced_degree_or_a_licence_that_is_verified() {
        String bachelor = submitted("degrees", List.of(degree(6, "BCom")));
        verb(vera(), bachelor, "degrees/" + degreeOf(bachelor) + "/verify").statusCode(200);
        verb(vera(), bachelor, "credentials/" + credentialOf(bachelor) + "/verify")
                .statusCode(200);
        refused(verb(viktor(), bachelor, "approve"), 409, "qualification_unverified");

        String claimed = submitted("degrees", List.of(degree(8, "PhD")));
        refused(verb(viktor(), claimed, "approve"), 409, "qualification_unverified");

        String licensed = submitted("credentials", List.of(credential("LICENCE", "SEBI_RA", "INVESTMENT")));
        verb(vera(), licensed, "credentials/" + credentialOf(licensed) + "/verify")
                .statusCode(200);
        verb(viktor(), licensed, "approve").statusCode(200);

        String elsewhere = submitted("credentials", List.of(credential("LICENCE", "BAR", "LEGAL")));
        verb(vera(), elsewhere, "credentials/" + credentialOf(elsewhere) + "/verify")
                .statusCode(200);
        refused(verb(viktor(), elsewhere, "approve"), 409, "qualification_unverified");
    }

    @Test
    void a_rejected_profile_tells_why_and_can_be_mended() {
        var profile = asha(provider);
        String id = enrolled(profile);
        verb(manager(deccan), id, "submit").statusCode(200);

        verb(viktor().body("{\"reason\": \"The degree could not be confirmed.\"}"), id, "reject")
                .statusCode(200)
                .body("status", is("REJECTED"));

        manager(deccan)
                .get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .body("items[0].reason", is("The degree could not be confirmed."));
        refused(verb(manager(deccan), id, "submit"), 409, "state_conflict");
        manager(deccan)
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + id)
                .then()
                .body("status", is("DRAFT"));
        verb(manager(deccan), id, "submit").statusCode(200);
    }

    @Test
    void a_rejection_needs_a_reason() {
        String id = submitted("weeklyCapacityMinutes", 1200);

        refused(verb(viktor().body("{\"reason\": \" \"}"), id, "reject"), 422, "validation_failed");
    }

    @Test
    void a_claim_is_verified_once_and_never_when_it_has_expired() {
        var expired = new HashMap<>(credential("CERTIFICATE", "CFA_CHARTER", "INVESTMENT"));
        expired.put("expiresOn", "2020-01-01");
        String id = submitted("credentials", List.of(expired));

        refused(verb(vera(), id, "credentials/" + credentialOf(id) + "/verify"), 409, "credential_expired");
        verb(vera(), id, "degrees/" + degreeOf(id) + "/verify").statusCode(200);
        refused(verb(vera(), id, "degrees/" + degreeOf(id) + "/verify"), 409, "already_verified");
        refused(verb(vera(), id, "degrees/" + provider + "/verify"), 404, "not_found");
        refused(verb(vera(), id, "credentials/" + provider + "/verify"), 404, "not_found");
    }

    @Test
    void allowed_actions_say_beforehand_what_the_verb_would_say() {
        String id = enrolled(asha(provider));
        String path = "/v1/experts/" + id + "/allowed-actions";

        manager(deccan)
                .get(path)
                .then()
                .statusCode(200)
                .body("action", contains("submit", "approve", "reject"))
                .body("[0].allowed", is(true))
                .body("[0].reasons", empty())
                .body("[1].allowed", is(false))
                .body("[1].reasons.code", contains("forbidden", "state_conflict", "qualification_unverified"));
        refused(verb(viktor(), id, "approve"), 409, "state_conflict")
                .body("reasons.code", contains("state_conflict", "qualification_unverified"));
    }

    @Test
    void steps_of_a_foreign_expert_are_not_there() {
        String id = vetted(asha(provider));

        refused(verb(manager(organisation()), id, "submit"), 404, "not_found");
        manager(organisation())
                .get("/v1/experts/" + id + "/allowed-actions")
                .then()
                .statusCode(404);
        manager(organisation())
                .get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .statusCode(404);
        refused(verb(manager(deccan), id, "approve"), 403, "forbidden");
    }

    private String submitted(String field, Object value) {
        String id = enrolled(asha(provider, profile -> profile.put(field, value)));
        verb(manager(deccan), id, "submit").statusCode(200);
        return id;
    }

    private static ValidatableResponse verb(RequestSpecification caller, String id, String verb) {
        return caller.header("If-Match", "*")
                .post("/v1/experts/" + id + "/" + verb)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).body("code", is(code));
    }

    private static String degreeOf(String id) {
        return expert(id).getString("degrees[0].id");
    }

    private static String credentialOf(String id) {
        return expert(id).getString("credentials[0].id");
    }
}
