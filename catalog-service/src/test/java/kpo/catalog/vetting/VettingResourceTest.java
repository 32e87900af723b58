package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
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
        String id = shown(enrolled(asha(provider)));

        verb(manager(deccan), id, "submit").statusCode(200).body("status", is("SUBMITTED"));
        verb(vera(), id, "start").statusCode(200).body("status", is("SCREENING"));
        checked(vera(), id, "IDENTITY", "SANCTIONS");
        verb(vera(), id, "pass").statusCode(200).body("status", is("CREDENTIAL_CHECK"));
        verb(vera(), id, "degrees/" + degreeOf(id) + "/verify")
                .statusCode(200)
                .body("degrees[0].status", is("VERIFIED"));
        verb(vera(), id, "credentials/" + credentialOf(id) + "/verify?method=PUBLIC_REGISTER")
                .statusCode(200)
                .body("credentials[0].status", is("VERIFIED"))
                .body("credentials[0].verification.method", is("PUBLIC_REGISTER"))
                .body("credentials[0].verification.by", is("vera"))
                .body(
                        "credentials[0].verification.validFrom",
                        is(LocalDate.now().toString()))
                .body("degrees[0].verification", not(hasKey("method")));
        verb(vera(), id, "verify-all").statusCode(200).body("status", is("INTERVIEW"));
        checked(vera(), id, "INTERVIEW", "BACKGROUND", "REFERENCE");
        verb(vera(), id, "pass").statusCode(200).body("status", is("REFERENCE_CHECK"));
        verb(viktor(), id, "approve").statusCode(200).body("status", is("VETTED"));

        manager(deccan)
                .get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].submittedBy", is("dev"))
                .body("items[0].outcome", is("APPROVED"))
                .body("items[0].decidedBy", is("viktor"))
                .body("items[0].checks.kind", contains("IDENTITY", "SANCTIONS", "INTERVIEW", "BACKGROUND", "REFERENCE"))
                .body("items[0].checks.checkedBy", everyItem(is("vera")))
                .body("items[0].steps.verb", contains("SUBMIT", "START", "PASS", "VERIFY_ALL", "PASS", "APPROVE"))
                .body("items[0].validUntil", is(LocalDate.now().plusMonths(24).toString()));
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
        vera().header("If-Match", "\"0\"").post(path + "/start").then().statusCode(412);
        vera().header("If-Match", "\"1\"")
                .post(path + "/start")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        evidence(path + "/degrees/" + degreeOf(id));
        String verify = path + "/degrees/" + degreeOf(id) + "/verify";
        vera().header("If-Match", "\"2\"").post(verify).then().statusCode(412);
        vera().header("If-Match", "\"3\"").post(verify).then().statusCode(200).header("ETag", "\"4\"");
    }

    @Test
    void nobody_approves_what_he_submitted_checked_verified_or_is() {
        var profile = asha(provider);
        String id = enrolled(profile);
        verb(as("dora", deccan, PROVIDER_MANAGER), id, "submit").statusCode(200);
        approvable(id);
        checked(as("cleo", "operator", VETTING_OFFICER), id, "BACKGROUND");

        refused(verb(as("dora", "operator", VETTING_OFFICER), id, "approve"), 409, "four_eyes");
        refused(verb(as("cleo", "operator", VETTING_OFFICER), id, "approve"), 409, "four_eyes");
        refused(verb(vera(), id, "approve"), 409, "four_eyes");
        String own = (String) profile.get("subject");
        refused(verb(as(own, "operator", VETTING_OFFICER), id, "approve"), 409, "four_eyes");
        refused(
                verb(as(own, "operator", VETTING_OFFICER), id, "credentials/" + credentialOf(id) + "/verify"),
                409,
                "four_eyes");
        refused(
                as(own, "operator", VETTING_OFFICER)
                        .body(checks("CLEAR", "IDENTITY"))
                        .post("/v1/experts/" + id + "/vetting-checks")
                        .then(),
                409,
                "four_eyes");
        verb(viktor(), id, "approve").statusCode(200);
    }

    @Test
    void the_check_of_credentials_rests_on_an_advanced_degree_or_a_licence_that_is_verified() {
        String bachelor = screened("degrees", List.of(degree(6, "BCom")));
        verb(vera(), bachelor, "degrees/" + degreeOf(bachelor) + "/verify").statusCode(200);
        verb(vera(), bachelor, "credentials/" + credentialOf(bachelor) + "/verify")
                .statusCode(200);
        refused(verb(vera(), bachelor, "verify-all"), 409, "qualification_unverified");

        String claimed = screened("degrees", List.of(degree(8, "PhD")));
        refused(verb(vera(), claimed, "verify-all"), 409, "qualification_unverified");

        String licensed = screened("credentials", List.of(credential("LICENCE", "SEBI_RA", "INVESTMENT")));
        verb(vera(), licensed, "credentials/" + credentialOf(licensed) + "/verify")
                .statusCode(200);
        verb(vera(), licensed, "verify-all").statusCode(200);
        checked(vera(), licensed, "INTERVIEW", "BACKGROUND", "REFERENCE");
        verb(vera(), licensed, "pass").statusCode(200);
        verb(viktor(), licensed, "approve").statusCode(200);

        String elsewhere = screened("credentials", List.of(credential("LICENCE", "BAR", "LEGAL")));
        verb(vera(), elsewhere, "credentials/" + credentialOf(elsewhere) + "/verify")
                .statusCode(200);
        refused(verb(vera(), elsewhere, "verify-all"), 409, "qualification_unverified");
    }

    @Test
    void each_step_asks_for_its_own_checks_and_the_last_result_counts() {
        String id = submitted("weeklyCapacityMinutes", 1200);
        verb(vera(), id, "start").statusCode(200);
        refused(verb(vera(), id, "pass"), 409, "identity_unverified")
                .body("reasons.code", contains("identity_unverified", "sanctions_not_clear"));
        checked(vera(), id, "IDENTITY", "SANCTIONS");
        found(vera(), id, "INCONCLUSIVE", "SANCTIONS");
        refused(verb(vera(), id, "pass"), 409, "sanctions_not_clear");
        checked(vera(), id, "SANCTIONS");
        verb(vera(), id, "pass").statusCode(200);
        verb(vera(), id, "degrees/" + degreeOf(id) + "/verify").statusCode(200);
        verb(vera(), id, "verify-all").statusCode(200);
        refused(verb(vera(), id, "pass"), 409, "interview_missing");
        checked(vera(), id, "INTERVIEW");
        verb(vera(), id, "pass").statusCode(200);

        refused(verb(viktor(), id, "approve"), 409, "background_missing")
                .body("reasons.code", contains("background_missing", "references_missing"));
        found(vera(), id, "ADVERSE", "BACKGROUND");
        refused(verb(viktor(), id, "approve"), 409, "background_adverse")
                .body("reasons.code", contains("background_adverse", "references_missing"));
        checked(valentina(), id, "BACKGROUND", "REFERENCE");
        verb(viktor(), id, "approve").statusCode(200);
    }

    @Test
    void a_provider_withdraws_an_expert_at_any_time_with_a_reason() {
        String vetted = vetted(asha(provider));
        String under = submitted("weeklyCapacityMinutes", 1200);

        reasoned(manager(deccan), vetted, "withdraw").statusCode(200).body("status", is("WITHDRAWN"));
        refused(reasoned(manager(deccan), vetted, "withdraw"), 409, "state_conflict");
        reasoned(manager(deccan), under, "withdraw").statusCode(200);
        manager(deccan).get("/v1/experts/" + under + "/vetting-cases").then().body("items[0].outcome", is("WITHDRAWN"));
        reasoned(manager(deccan), enrolled(asha(provider)), "withdraw").statusCode(200);
        refused(reasoned(manager(organisation()), under, "withdraw"), 404, "not_found");
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
        String id = shown(enrolled(asha(provider, profile -> profile.put(field, value))));
        verb(manager(deccan), id, "submit").statusCode(200);
        return id;
    }

    /** In the check of credentials. */
    private String screened(String field, Object value) {
        String id = submitted(field, value);
        verb(vera(), id, "start").statusCode(200);
        checked(vera(), id, "IDENTITY", "SANCTIONS");
        verb(vera(), id, "pass").statusCode(200);
        return id;
    }

    private static String degreeOf(String id) {
        return expert(id).getString("degrees[0].id");
    }

    private static String credentialOf(String id) {
        return expert(id).getString("credentials[0].id");
    }
}
