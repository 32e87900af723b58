package kpo.catalog.personal;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.EXPERT;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an expert is told of everything that is held. */
@QuarkusTest
class PersonalDataTest {

    @Test
    void an_expert_is_told_also_what_others_found_and_planned() {
        String deccan = organisation();
        Map<String, Object> profile = asha(thirdParty(deccan));
        String id = vetted(profile);
        away(id, "2027-02-01", "2027-02-06");
        fourDays(id);
        String reservation = held(operator(), hold(id));

        as((String) profile.get("subject"), deccan, EXPERT)
                .get("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(200)
                .body("profile.name", is("Asha Rao"))
                .body("vettingCases.outcome", contains("APPROVED"))
                .body("vettingCases[0].steps.verb", hasItems("SUBMIT", "APPROVE"))
                .body("vettingCases[0].checks.kind", hasItems("IDENTITY", "SANCTIONS"))
                .body("vettingCases[0].checks[0].documentReference", notNullValue())
                .body("timeOff.from", contains("2027-02-01"))
                .body("weeklyHours.minutes.friday", contains(0))
                .body("reservations.id", contains(reservation))
                .body("refutations", empty())
                .body(
                        "changes.entity",
                        hasItems(
                                "vetting_case",
                                "vetting_step",
                                "vetting_check",
                                "time_off",
                                "weekly_hours",
                                "reservation",
                                "expert_skill",
                                "expert_language",
                                "expert_domain"));
    }
}
