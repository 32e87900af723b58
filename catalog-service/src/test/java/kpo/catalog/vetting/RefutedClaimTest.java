package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A degree or credential of which the source says that it is not so speaks against the person, and so does a namesake. */
@QuarkusTest
class RefutedClaimTest {

    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(organisation());
    }

    @Test
    void what_was_refuted_is_not_left_behind_with_the_claim() {
        Map<String, Object> profile = asha(provider, p -> p.put("reference", "E-" + UUID.randomUUID()));
        String id = enrolled(profile);
        String degree = degreeOf(id);
        evidence(degree);
        check(valentina(), degree, "REFUTED").statusCode(200).body("status", is("DRAFT"));

        profile.put("degrees", List.of(degree(8, "PhD Finance")));
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("degrees.title", contains("PhD Finance"));

        refused(erase(id), 409, "adverse_finding_kept")
                .body("detail", startsWith("The refutation of MSc Finance, University of Mumbai of "));
        profile.put("reference", "E-other");
        refused(
                operator()
                        .header("If-Match", "*")
                        .body(profile)
                        .put("/v1/experts/" + id)
                        .then(),
                409,
                "adverse_finding_kept");
    }

    @Test
    void nobody_is_approved_while_a_refutation_stands() {
        String id = enrolled(asha(provider));
        step(operator(), id, "submit");
        approvable(id);
        evidence(credentialOf(id));
        check(valentina(), credentialOf(id), "REFUTED").statusCode(200);

        refused(verb(viktor(), id, "approve"), 409, "claim_refuted")
                .body("detail", startsWith("CFA_CHARTER, An issuer was refuted at "));
        refused(background(valentina(), id), 409, "four_eyes").body("errors[0].pointer", is("/checks/0/result"));
        background(vera(), id).statusCode(201);
        verb(viktor(), id, "approve").statusCode(200).body("status", is("VETTED"));
        erase(id).statusCode(204);
    }

    @Test
    void a_vetted_expert_is_suspended_until_another_officer_verifies_what_was_refuted() {
        String id = vetted(asha(provider));
        String credential = credentialOf(id);
        evidence(credential);
        check(valentina(), credential, "REFUTED").statusCode(200).body("status", is("SUSPENDED"));
        viktor().get("/v1/experts/" + id + "/vetting-cases")
                .then()
                .body("items[0].steps.last().reason", is("A degree or credential was refuted."));

        refused(reasoned(viktor(), id, "reinstate"), 409, "claim_refuted");
        evidence(credential);
        refused(check(valentina(), credential, "VERIFIED"), 409, "claim_of_one_person");
        valentina()
                .get(credential + "/allowed-actions")
                .then()
                .body("[0].reasons.code", contains("claim_of_one_person"));
        check(vera(), credential, "VERIFIED").statusCode(200);

        reasoned(viktor(), id, "reinstate").statusCode(200).body("status", is("VETTED"));
    }

    @Test
    void whoever_is_enrolled_anew_under_the_name_of_an_adverse_finding_is_looked_at() {
        String rejected = enrolled(asha(provider));
        step(operator(), rejected, "submit");
        found(vera(), rejected, "ADVERSE", "SANCTIONS");
        reasoned(vera(), rejected, "reject").statusCode(200);

        String anew = enrolled(asha(provider, p -> {
            p.remove("subject");
            p.put("name", "Ásha-RAO");
        }));
        step(operator(), anew, "submit");
        step(vera(), anew, "start");
        checked(vera(), anew, "IDENTITY", "SANCTIONS");
        refused(verb(vera(), anew, "pass"), 409, "namesake_adverse")
                .body(
                        "detail",
                        startsWith("Expert %s has the same name. The adverse check of SANCTIONS".formatted(rejected)))
                .body("remedy", containsString("toldApartFrom"));
        vera().get("/v1/experts/" + anew + "/allowed-actions")
                .then()
                .body("find { it.action == 'pass' }.reasons.code", contains("namesake_adverse"));

        refused(toldApart(anew, "SANCTIONS", rejected), 422, "validation_failed")
                .body("errors[0].pointer", is("/checks/0/toldApartFrom"));
        toldApart(anew, "IDENTITY", rejected).statusCode(201).body("checks.last().toldApartFrom", contains(rejected));
        verb(vera(), anew, "pass").statusCode(200);
    }

    @Test
    void the_same_name_at_another_provider_or_without_a_finding_holds_up_nobody() {
        String rejected = enrolled(asha(thirdParty(organisation())));
        step(operator(), rejected, "submit");
        found(vera(), rejected, "ADVERSE", "SANCTIONS");

        enrolled(asha(provider));
        vetted(asha(provider));
    }

    private static ValidatableResponse toldApart(String id, String kind, String other) {
        @SuppressWarnings("unchecked")
        Map<String, Object> check =
                new HashMap<>(((List<Map<String, Object>>) checks("CLEAR", kind).get("checks")).get(0));
        check.put("toldApartFrom", List.of(other));
        return vera().body(Map.of("checks", List.of(check)))
                .post("/v1/experts/" + id + "/vetting-checks")
                .then();
    }

    private static ValidatableResponse background(RequestSpecification officer, String id) {
        return officer.body(checks("CLEAR", "BACKGROUND"))
                .post("/v1/experts/" + id + "/vetting-checks")
                .then();
    }

    private static String degreeOf(String id) {
        return "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
    }

    private static String credentialOf(String id) {
        return "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");
    }

    private static ValidatableResponse check(RequestSpecification officer, String claim, String result) {
        return officer.header("If-Match", "*")
                .body(Map.of("result", result, "method", "ISSUER_CONFIRMED"))
                .put(claim + "/check")
                .then();
    }

    private static ValidatableResponse erase(String id) {
        return operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then();
    }
}
