package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a change of a profile does to its vetting. */
@QuarkusTest
class RevisedExpertTest {

    @Test
    void a_harmless_change_keeps_the_vetting_and_its_verifications() {
        var profile = asha(thirdParty(organisation()));
        String id = vetted(profile);
        profile.put("weeklyCapacityMinutes", 1200);
        profile.put("skills", List.of(skill("due-diligence", 4)));

        operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("status", is("VETTED"))
                .body("weeklyCapacityMinutes", is(1200))
                .body("skills.code", contains("due-diligence"))
                .body("degrees[0].status", is("VERIFIED"));
    }

    @Test
    void a_change_of_what_was_vetted_makes_a_draft_again() {
        var otherDomain = asha(thirdParty(organisation()));
        String id = vetted(otherDomain);
        otherDomain.put("domains", List.of(Map.of("domain", "LEGAL", "years", 12)));
        revised(id, otherDomain).body("status", is("DRAFT")).body("degrees[0].status", is("VERIFIED"));
        client("acme").get("/v1/experts/" + id).then().statusCode(404);

        var otherDegree = asha(thirdParty(organisation()));
        id = vetted(otherDegree);
        otherDegree.put("degrees", List.of(degree(8, "PhD Finance")));
        revised(id, otherDegree).body("status", is("DRAFT")).body("degrees.status", contains("CLAIMED"));
    }

    @Test
    void what_is_claimed_besides_is_a_claim_and_the_vetting_stays() {
        var profile = asha(thirdParty(organisation()));
        String id = vetted(profile);

        profile.put("degrees", List.of(degree(7, "MSc Finance"), degree(8, "PhD Finance")));
        profile.put("credentials", List.of(credential("CERTIFICATE", "FRM", "INVESTMENT")));
        revised(id, profile)
                .body("status", is("VETTED"))
                .body("degrees.find { it.level == 8 }.status", is("CLAIMED"))
                .body("degrees.find { it.level == 7 }.status", is("VERIFIED"))
                .body("credentials.type", contains("FRM"));

        profile.put("degrees", List.of(degree(7, "MSc Finance")));
        profile.put("subject", "login-" + id);
        revised(id, profile)
                .body("status", is("VETTED"))
                .body("subject", is("login-" + id))
                .body("degrees.status", contains("VERIFIED"));
    }

    @Test
    void whoever_vetted_an_expert_does_not_turn_out_to_be_the_expert() {
        var profile = asha(thirdParty(organisation()));
        String id = vetted(profile);

        for (String officer : List.of("vera", "viktor")) {
            profile.put("subject", officer);
            operator()
                    .header("If-Match", "*")
                    .body(profile)
                    .put("/v1/experts/" + id)
                    .then()
                    .statusCode(409)
                    .body("code", is("subject_vouches"))
                    .body("errors[0].pointer", is("/subject"));
        }
    }

    @Test
    void what_was_verified_for_one_person_is_not_verified_for_another_or_a_team() {
        List<Map<String, Object>> changes =
                List.of(Map.of("name", "Somebody Else"), Map.of("partyKind", "TEAM", "headCount", 50));
        changes.forEach(change -> {
            var profile = asha(thirdParty(organisation()));
            String id = vetted(profile);
            profile.putAll(change);

            revised(id, profile)
                    .body("status", is("DRAFT"))
                    .body("degrees.status", everyItem(is("CLAIMED")))
                    .body("credentials.status", everyItem(is("CLAIMED")));
        });
    }

    @Test
    void a_team_that_grows_is_vetted_anew_and_one_that_shrinks_is_not() {
        var profile = asha(thirdParty(organisation()), p -> p.putAll(Map.of("partyKind", "TEAM", "headCount", 10)));
        String id = vetted(profile);

        profile.put("headCount", 9);
        revised(id, profile).body("status", is("VETTED"));
        profile.put("headCount", 10);
        revised(id, profile).body("status", is("DRAFT")).body("degrees.status", contains("VERIFIED"));
    }

    private static ValidatableResponse revised(String id, Map<String, Object> profile) {
        return operator()
                .header("If-Match", "*")
                .body(profile)
                .put("/v1/experts/" + id)
                .then()
                .statusCode(200);
    }
}
