package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.check;
import static kpo.platform.caller.Role.VETTING_OFFICER;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.Test;

/** From the evidence of a degree or credential to what a check of it finds. */
@QuarkusTest
class CheckingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Test
    void evidence_is_checked_and_what_is_verified_can_be_revoked() {
        String id = enrolled(asha(thirdParty(organisation())));
        String degree = "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
        check(vera(), degree, "VERIFIED").statusCode(409).body("code", is("claim_state"));

        evidence(degree);
        operator()
                .get("/v1/experts/" + id)
                .then()
                .body("degrees[0].status", is("EVIDENCE_SUBMITTED"))
                .body("degrees[0].evidence.by", is("olga"));

        check(vera(), degree, "VERIFIED")
                .statusCode(200)
                .body("degrees[0].status", is("VERIFIED"))
                .body("degrees[0].check.method", is("ISSUER_CONFIRMED"))
                .body("degrees[0].check.by", is("vera"));
        check(vera(), degree, "REFUTED").statusCode(409);
        check(vera(), degree, "REVOKED").statusCode(200).body("degrees[0].status", is("REVOKED"));

        evidence(degree);
        check(vera(), degree, "UNVERIFIABLE").statusCode(200).body("degrees[0].status", is("UNVERIFIABLE"));
    }

    @Test
    void what_is_revoked_no_longer_carries_the_vetting() {
        String id = vetted(asha(thirdParty(organisation())));
        String degree = "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");

        check(vera(), degree, "REVOKED").statusCode(200).body("status", is("DRAFT"));

        client("acme").get("/v1/experts/" + id).then().statusCode(404);
    }

    @Test
    void whoever_showed_the_document_does_not_check_it() {
        String deccan = organisation();
        var profile = asha(thirdParty(deccan), p -> p.put("subject", "vera"));
        String id = enrolled(profile);
        String credential = "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");
        evidence(credential);

        check(vera(), credential, "VERIFIED").statusCode(409).body("code", is("claim_of_one_person"));
        check(viktor(), credential, "REFUTED").statusCode(200).body("credentials[0].status", is("REFUTED"));
    }

    @Test
    void a_vetting_verifies_by_the_same_rules() {
        String id = enrolled(asha(thirdParty(organisation())));
        String degree = "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
        String credential = "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");

        verifyRefused(degree, "CLAIMED", "claim_state");
        for (String finding : List.of("REFUTED", "UNVERIFIABLE")) {
            evidence(degree);
            check(viktor(), degree, finding).statusCode(200);
            verifyRefused(degree, finding, "claim_state");
        }
        evidence(degree);
        verify(as("olga", "operator", VETTING_OFFICER), degree).statusCode(409).body("code", is("claim_of_one_person"));
        verify(vera(), degree)
                .statusCode(200)
                .body("degrees[0].status", is("VERIFIED"))
                .body("degrees[0].evidence.by", is("olga"));
        check(viktor(), degree, "VERIFIED").statusCode(409).body("code", is("already_verified"));
        check(viktor(), degree, "REVOKED").statusCode(200);
        verifyRefused(degree, "REVOKED", "claim_state");

        evidence(credential);
        check(viktor(), credential, "REFUTED").statusCode(200);
        verify(vera(), credential).statusCode(409).body("code", is("claim_state"));
        operator()
                .get("/v1/experts/" + id)
                .then()
                .body("credentials[0].status", is("REFUTED"))
                .body("credentials[0].check.by", is("viktor"));
    }

    /** As the degree's own allowed actions say; what was found stays. */
    private static void verifyRefused(String degree, String status, String code) {
        verify(vera(), degree).statusCode(409).body("code", is(code));
        vera().get(degree + "/allowed-actions").then().body("items[0].reasons.code", contains(code));
        operator().get(degree.substring(0, degree.indexOf("/degrees"))).then().body("degrees[0].status", is(status));
    }

    private static ValidatableResponse verify(RequestSpecification officer, String claim) {
        return officer.header("If-Match", "*").post(claim + "/verify").then();
    }

    @Test
    void a_verified_credential_expires_by_itself() {
        String id = enrolledUntil(TODAY.plusMonths(3));
        String credential = "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");
        evidence(credential);
        check(vera(), credential, "VERIFIED")
                .statusCode(200)
                .body("credentials[0].status", is("VERIFIED"))
                .body(
                        "credentials[0].verification.validUntil",
                        is(TODAY.plusMonths(3).toString()));

        CatalogDatabase.execute("update credential set expires_on = current_date where expert_id = '%s'".formatted(id));

        operator().get("/v1/experts/" + id).then().body("credentials[0].status", is("EXPIRED"));
    }

    @Test
    void what_has_expired_is_not_found_to_be_verified() {
        String id = enrolledUntil(LocalDate.of(2020, 1, 1));
        String credential = "/v1/experts/" + id + "/credentials/" + expert(id).getString("credentials[0].id");
        evidence(credential);

        check(vera(), credential, "VERIFIED").statusCode(409).body("code", is("credential_expired"));
        operator().get("/v1/experts/" + id).then().body("credentials[0].status", is("EVIDENCE_SUBMITTED"));
        check(vera(), credential, "REFUTED").statusCode(200).body("credentials[0].status", is("REFUTED"));
    }

    private static String enrolledUntil(LocalDate expiresOn) {
        return enrolled(asha(thirdParty(organisation()), profile -> {
            Map<String, Object> cfa = new HashMap<>(credential("CERTIFICATE", "CFA_CHARTER", "INVESTMENT"));
            cfa.put("expiresOn", expiresOn.toString());
            profile.put("credentials", List.of(cfa));
        }));
    }
}
