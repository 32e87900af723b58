package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.platform.caller.Role.COMPLIANCE;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be done with an expert, a degree and a credential, and that an expert is rejected from any state. */
@QuarkusTest
class VettingActionsTest {

    private final String deccan = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(deccan);
    }

    @Test
    void allowed_actions_say_beforehand_what_the_verb_would_say() {
        String id = enrolled(asha(provider));
        String path = "/v1/experts/" + id + "/allowed-actions";

        manager(deccan)
                .get(path)
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        contains(
                                "submit",
                                "start",
                                "pass",
                                "verify-all",
                                "approve",
                                "reject",
                                "renew",
                                "suspend",
                                "reinstate",
                                "withdraw",
                                "vetting-checks",
                                "legal-hold",
                                "delete-legal-hold",
                                "delete-personal-data"))
                .body("items[0].allowed", is(true))
                .body("items[0].reasons", empty())
                .body("items[4].allowed", is(false))
                .body(
                        "items[4].reasons.code",
                        contains(
                                "forbidden",
                                "state_conflict",
                                "identity_unverified",
                                "sanctions_not_clear",
                                "background_missing",
                                "references_missing",
                                "qualification_unverified"))
                .body("items[9].allowed", is(true));
        refused(verb(viktor(), id, "approve"), 409, "state_conflict")
                .body(
                        "reasons.code",
                        contains(
                                "state_conflict",
                                "identity_unverified",
                                "sanctions_not_clear",
                                "background_missing",
                                "references_missing",
                                "qualification_unverified"));
    }

    @Test
    void allowed_actions_name_the_checks_the_legal_hold_and_the_erasure_for_whom_they_are() {
        String id = vetted(asha(provider));
        String path = "/v1/experts/" + id;
        RequestSpecification compliance = as("cem", "operator", COMPLIANCE);

        assertThat(allowed(compliance, path, "vetting-checks")).isTrue();
        assertThat(allowed(compliance, path, "legal-hold")).isTrue();
        assertThat(allowed(compliance, path, "delete-personal-data")).isTrue();
        assertThat(allowed(manager(deccan), path, "vetting-checks")).isFalse();
        assertThat(allowed(manager(deccan), path, "legal-hold")).isFalse();
        assertThat(allowed(manager(deccan), path, "delete-personal-data")).isTrue();
        compliance
                .header("If-Match", "*")
                .body("{\"reason\": \"A dispute\"}")
                .put(path + "/legal-hold")
                .then()
                .statusCode(200);
        manager(deccan)
                .get(path + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'delete-personal-data' }.reasons.code", contains("legal_hold"));
    }

    @Test
    void allowed_actions_of_a_claim_name_its_evidence_and_its_check() {
        String id = vetted(asha(provider));
        String degree = "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
        String credential = "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");

        // What is verified can be revoked, and has nothing left to show.
        assertThat(allowed(viktor(), degree, "check")).isTrue();
        manager(deccan)
                .get(degree + "/allowed-actions")
                .then()
                .body("items.action", contains("verify", "evidence", "check"))
                .body("items.find { it.action == 'evidence' }.reasons.code", contains("claim_state"))
                .body("items.find { it.action == 'check' }.reasons.code", contains("forbidden"));
        assertThat(allowed(manager(deccan), credential, "evidence")).isTrue();
        assertThat(allowed(viktor(), credential, "check")).isFalse();
        evidence(credential);
        assertThat(allowed(viktor(), credential, "check")).isTrue();
        assertThat(allowed(viktor(), credential, "evidence")).isFalse();
    }

    private static boolean allowed(RequestSpecification caller, String object, String action) {
        JsonPath actions = caller.get(object + "/allowed-actions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return actions.getBoolean("items.find { it.action == '%s' }.allowed".formatted(action));
    }

    @Test
    void an_expert_is_rejected_from_any_state_with_a_reason() {
        String draft = enrolled(asha(provider));
        String vetted = vetted(asha(provider));
        String suspended = vetted(asha(provider));
        String expired = vetted(asha(provider));
        reasoned(viktor(), suspended, "suspend").statusCode(200);
        CatalogDatabase.endVetting(expired);
        String withdrawn = enrolled(asha(provider));
        reasoned(manager(deccan), withdrawn, "withdraw").statusCode(200);

        for (String id : new String[] {draft, vetted, suspended, expired, withdrawn}) {
            reasoned(viktor(), id, "reject").statusCode(200).body("status", is("REJECTED"));
            refused(reasoned(viktor(), id, "reject"), 409, "state_conflict");
            manager(deccan)
                    .get("/v1/experts/" + id + "/vetting-cases")
                    .then()
                    .body("items[-1].steps[-1].verb", is("REJECT"))
                    .body("items[-1].steps[-1].reason", is("The provider asked for it."));
        }
        manager(deccan).get("/v1/experts/" + draft + "/vetting-cases").then().body("items[0].outcome", is("REJECTED"));
        manager(deccan).get("/v1/experts/" + vetted + "/vetting-cases").then().body("items[0].outcome", is("APPROVED"));
        client("acme").get("/v1/experts/" + vetted).then().statusCode(404);
    }
}
