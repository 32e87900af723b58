package kpo.catalog.vetting;

import static kpo.catalog.CatalogFixture.*;
import static kpo.catalog.vetting.VettingFixture.*;
import static kpo.platform.caller.Role.VETTING_OFFICER;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a check of an earlier round still puts aside binds whoever made it: four eyes hold for all an approval rests on. */
@QuarkusTest
class EarlierRoundTest {

    private Map<String, Object> profile;

    @BeforeEach
    void describe() {
        profile = asha(thirdParty(organisation()));
    }

    @Test
    void whoever_told_a_namesake_apart_does_not_approve_in_the_next_round() {
        String rejected = enrolled(asha((String) profile.get("providerId")));
        step(operator(), rejected, "submit");
        found(vera(), rejected, "ADVERSE", "SANCTIONS");
        reasoned(vera(), rejected, "reject").statusCode(200);
        String id = inScreening();
        named(viktor(), id, "IDENTITY", "toldApartFrom", rejected).statusCode(201);

        approvableInNextRound(id);

        onlyAnotherApproves(id);
    }

    @Test
    void whoever_outweighed_a_refutation_does_not_approve_in_the_next_round() {
        String id = inScreening();
        String claim = expert(id).getString("credentials[0].id");
        String credential = "/v1/experts/" + id + "/credentials/" + claim;
        evidence(credential);
        valentina()
                .header("If-Match", "*")
                .body(Map.of("result", "REFUTED", "method", "ISSUER_CONFIRMED"))
                .put(credential + "/check")
                .then()
                .statusCode(200);
        named(viktor(), id, "BACKGROUND", "outweighs", claim).statusCode(201);

        approvableInNextRound(id);

        onlyAnotherApproves(id);
    }

    private String inScreening() {
        String id = enrolled(profile);
        step(operator(), id, "submit");
        step(vera(), id, "start");
        return id;
    }

    /** By vera; viktor checks nothing in it. */
    private void approvableInNextRound(String id) {
        reasoned(operator(), id, "withdraw").statusCode(200);
        profile.put("degrees", List.of(degree(7, "MSc Finance"), degree(6, "BSc Mathematics")));
        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"));
        step(operator(), id, "submit");
        approvable(id);
    }

    private static void onlyAnotherApproves(String id) {
        refused(verb(viktor(), id, "approve"), 409, "four_eyes").body("reasons.code", contains("four_eyes"));
        viktor().get("/v1/experts/" + id + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'approve' }.reasons.code", contains("four_eyes"));
        RequestSpecification vikram = as("vikram", "operator", VETTING_OFFICER);
        verb(vikram, id, "approve").statusCode(200).body("status", is("VETTED"));
    }
}
