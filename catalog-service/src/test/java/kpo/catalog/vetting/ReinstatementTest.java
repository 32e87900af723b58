package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing ends the vetting of a suspended expert: its end is asked for when it is to be vetted again. */
@QuarkusTest
class ReinstatementTest {

    @Test
    void whose_last_verification_lapsed_meanwhile_is_not_reinstated_before_another_is_verified() {
        String id = suspended();
        String degree = "/v1/experts/" + id + "/degrees/" + expert(id).getString("degrees[0].id");
        CatalogDatabase.execute(
                "update degree set verified_from = current_date - 700, verified_until = current_date where expert_id = '%s'"
                        .formatted(id));
        Polling.until(
                Duration.ofSeconds(20),
                () -> !expert(id).getString("degrees[0].status").equals("VERIFIED"));

        reinstate(viktor(), id).statusCode(409).body("code", is("qualification_unverified"));
        viktor().get("/v1/experts/" + id + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'reinstate' }.reasons.code", contains("qualification_unverified"));
        assertThat(expert(id).getString("status")).isEqualTo("SUSPENDED");

        evidence(degree);
        verify(vera(), degree);
        reinstate(vera(), id).statusCode(409).body("code", is("four_eyes")).body("reasons", hasSize(1));
        reinstate(viktor(), id).statusCode(200).body("status", is("VETTED"));
    }

    @Test
    void whose_approval_ended_meanwhile_is_vetted_anew() {
        String id = suspended();
        CatalogDatabase.execute(
                "update vetting_case set valid_until = current_date where expert_id = '%s'".formatted(id));

        reinstate(viktor(), id).statusCode(409).body("code", is("approval_ended"));
        viktor().get("/v1/experts/" + id + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'reinstate' }.reasons.code", contains("approval_ended"));
        assertThat(expert(id).getString("status")).isEqualTo("SUSPENDED");
    }

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, identity_adverse",
        "SANCTIONS, sanctions_not_clear",
        "BACKGROUND, background_adverse",
    })
    void of_whom_something_adverse_was_found_meanwhile_stays_suspended(String kind, String code) {
        String id = suspended();
        VettingFixture.found(vera(), id, "ADVERSE", kind);

        reinstate(viktor(), id).statusCode(409).body("code", is(code));
        viktor().get("/v1/experts/" + id + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'reinstate' }.reasons.code", contains(code));
        // What concludes nothing takes nothing back.
        VettingFixture.found(valentina(), id, "INCONCLUSIVE", kind);
        reinstate(viktor(), id).statusCode(409).body("code", is(code));
        checked(valentina(), id, kind);
        reinstate(viktor(), id).statusCode(200).body("status", is("VETTED"));
    }

    private static String suspended() {
        String id = vetted(asha(thirdParty(organisation())));
        step(viktor().body("{\"reason\": \"A complaint is looked into.\"}"), id, "suspend");
        return id;
    }

    private static ValidatableResponse reinstate(RequestSpecification officer, String id) {
        return officer.header("If-Match", "*")
                .body("{\"reason\": \"It was unfounded.\"}")
                .post("/v1/experts/" + id + "/reinstate")
                .then();
    }

    private static void verify(RequestSpecification officer, String claim) {
        officer.header("If-Match", "*").post(claim + "/verify").then().statusCode(200);
    }
}
