package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

/** What an expert may ask of us. */
@QuarkusTest
class PersonalRightsTest {

    @Test
    void an_expert_is_told_everything_that_is_held() {
        String deccan = organisation();
        var profile = asha(thirdParty(deccan));
        String id = vetted(profile);
        disclosed(id, "acme");

        as((String) profile.get("subject"), deccan, EXPERT)
                .get("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(200)
                .body("profile.name", is("Asha Rao"))
                .body("costRates[0].rate.amount", is("3250.00"))
                .body("disclosedTo.organisation", contains("acme"))
                .body("changes.entity", hasItems("expert", "degree", "credential"))
                .body("changes[0].by", is("olga"));
        as("ravi", deccan, EXPERT)
                .get("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(404);
    }

    @Test
    void who_was_erased_is_nobody_and_the_audit_no_longer_tells() {
        String deccan = organisation();
        String provider = thirdParty(deccan);
        String name = "Asha " + deccan;
        String id = vetted(asha(provider, profile -> profile.put("name", name)));
        assertThat(audited(id).getList("items.after.name")).contains(name);

        manager(deccan)
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(204);

        operator()
                .get("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("name", is("Expert " + id.substring(26)))
                .body("$", not(hasKey("subject")))
                .body("degrees", empty())
                .body("credentials", empty())
                .body("workHistory", empty())
                .body("status", is("DRAFT"));
        JsonPath audit = audited(id);
        assertThat(audit.getList("items")).hasSizeGreaterThan(2);
        assertThat(audit.prettify()).doesNotContain(name);
        client("acme").get("/v1/experts/" + id).then().statusCode(404);
        operator()
                .header("If-Match", "*")
                .body(asha(provider))
                .put("/v1/experts/" + id)
                .then()
                .statusCode(409)
                .body("code", is("erased"));
    }

    @Test
    void what_was_written_and_paid_is_forgotten_with_who_it_was() {
        String deccan = organisation();
        String id = enrolled(asha(thirdParty(deccan)));
        String path = "/v1/experts/" + id;
        operator()
                .body(Map.of(
                        "from",
                        LocalDate.now().plusDays(90).toString(),
                        "rate",
                        Map.of("amount", "4711.00", "currency", "INR")))
                .post(path + "/cost-rates")
                .then()
                .statusCode(201);
        operator()
                .body(Map.of("kind", "SICKNESS", "from", "2027-02-01", "to", "2027-02-06"))
                .post(path + "/time-off")
                .then()
                .statusCode(201);
        step(operator(), id, "submit");
        step(vera(), id, "start");
        checked(vera(), id, "IDENTITY");
        String reason = "Forged, says the mother of " + id;
        vera().header("If-Match", "*")
                .body(Map.of("reason", reason))
                .post(path + "/reject")
                .then()
                .statusCode(200);
        String round = operator().get(path + "/vetting-cases").path("items[0].id");
        String reference = operator().get(path + "/vetting-cases").path("items[0].checks[0].documentReference");
        assertThat(audited(round).getList("items.reason")).contains(reason);
        assertThat(audited(round + "/2").getString("items[0].after.reason")).isEqualTo(reason);
        assertThat(audited(round + "/0").prettify()).contains(reference);

        operator()
                .header("If-Match", "*")
                .delete(path + "/personal-data")
                .then()
                .statusCode(204);

        operator()
                .get(path + "/cost-rates")
                .then()
                .body("items.rate.amount", contains("0.00"))
                .body("items[0]", not(hasKey("to")));
        operator()
                .get(path + "/time-off")
                .then()
                .body("items.kind", contains("OTHER"))
                .body("items[0]", not(hasKey("enteredBy")));
        operator()
                .get(path + "/vetting-cases")
                .then()
                .body("items[0].outcome", is("REJECTED"))
                .body("items[0].reason", is("Erased."))
                .body("items[0].steps.verb", contains("SUBMIT", "START", "REJECT"))
                .body("items[0].steps.reason", everyItem(nullValue()))
                .body("items[0].checks[0].checkedBy", is("vera"))
                .body("items[0].checks[0]", not(hasKey("documentReference")));
        for (String entity : List.of(id, round, round + "/0", round + "/2")) {
            assertThat(audited(entity).prettify())
                    .doesNotContain("Forged")
                    .doesNotContain(reference)
                    .contains(entity);
        }
    }

    @Test
    void words_that_others_hold_are_forgotten_too() {
        String acme = organisation();
        String word = "Zyx" + acme.replaceAll("[^0-9a-z]", "");
        String id = vetted(asha(thirdParty(organisation()), profile -> profile.put("name", "Asha " + word)));
        String grant = disclosed(id, acme);
        String reservation = held(operator(), hold(id));
        operator()
                .header("If-Match", "*")
                .body(Map.of("reason", word + " is ill"))
                .post("/v1/reservations/" + reservation + "/release")
                .then()
                .statusCode(200);
        var conny = as("conny", "compliance", COMPLIANCE);
        conny.header("If-Match", "*")
                .body(Map.of("reason", "Claim against " + word))
                .put("/v1/experts/" + id + "/legal-hold")
                .then()
                .statusCode(200);
        operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/legal-hold")
                .then()
                .statusCode(200);
        Polling.until(Duration.ofSeconds(20), () -> listed(word) > 0);
        assertThat(audited(id).prettify()).contains("Claim against " + word);
        assertThat(audited(reservation).prettify()).contains(word + " is ill");

        operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(204);

        operator().get(grant).then().body("reason", is("Erased."));
        operator().get("/v1/reservations/" + reservation).then().body("$", not(hasKey("reason")));
        for (String entity : List.of(id, reservation, grant.substring(grant.lastIndexOf('/') + 1))) {
            assertThat(audited(entity).prettify())
                    .contains(entity)
                    .doesNotContain(word)
                    .doesNotContain("Assignment confirmed");
        }
        Polling.until(Duration.ofSeconds(20), () -> listed(word) == 0);
    }

    private static long listed(String word) {
        return CatalogDatabase.number(
                "select count(*) from expert_list where facet = lower('name:%s')".formatted(word));
    }

    @Test
    void a_legal_hold_keeps_the_data_until_it_is_released() {
        String path = "/v1/experts/" + enrolled(asha(thirdParty(organisation())));
        as("conny", "compliance", COMPLIANCE)
                .header("If-Match", "*")
                .body(Map.of("reason", "Claim 7/2026 is open"))
                .put(path + "/legal-hold")
                .then()
                .statusCode(200);

        operator()
                .header("If-Match", "*")
                .delete(path + "/personal-data")
                .then()
                .statusCode(409)
                .body("code", is("legal_hold"))
                .body("detail", containsString("conny"));
        operator()
                .get(path + "/personal-data")
                .then()
                .body("legalHold.reason", is("Claim 7/2026 is open"))
                .body("legalHold.by", is("conny"));

        operator().header("If-Match", "*").delete(path + "/legal-hold").then().statusCode(200);
        operator()
                .header("If-Match", "*")
                .delete(path + "/personal-data")
                .then()
                .statusCode(204);
    }

    @Test
    void a_client_that_engages_an_expert_knows_who_it_is_as_long_as_it_may() {
        String acme = organisation();
        String id = vetted(asha(
                thirdParty(organisation()),
                profile -> profile.put(
                        "workHistory", List.of(Map.of("employer", "Narmada Capital", "from", "2019-04-01")))));
        client(acme).get("/v1/experts/" + id).then().body("$", not(hasKey("name")));

        String grant = disclosed(id, acme);

        client(acme)
                .get("/v1/experts/" + id)
                .then()
                .body("name", is("Asha Rao"))
                .body("workHistory.employer", contains("Narmada Capital"))
                .body("degrees[0].institution", is("University of Mumbai"))
                .body("$", not(hasKey("subject")))
                .body("$", not(hasKey("costRate")));
        client(organisation()).get("/v1/experts/" + id).then().body("$", not(hasKey("name")));
        client(organisation()).get(grant).then().statusCode(404);
        client(acme)
                .get("/v1/disclosure-grants?expertId=" + id)
                .then()
                .statusCode(200)
                .body("items.reason", contains("Assignment confirmed"));

        operator().header("If-Match", "*").delete(grant).then().statusCode(204);
        client(acme).get("/v1/experts/" + id).then().body("$", not(hasKey("name")));
    }

    @Test
    void a_disclosure_of_another_time_discloses_nothing() {
        String acme = organisation();
        String id = vetted(asha(thirdParty(organisation())));
        Map<String, Object> over = Map.of(
                "expertId", id, "organisation", acme, "from", "2020-01-01", "to", "2020-02-01", "reason", "Over");

        operator().body(over).post("/v1/disclosure-grants").then().statusCode(201);

        client(acme).get("/v1/experts/" + id).then().body("$", not(hasKey("name")));
        operator()
                .body(Map.of(
                        "expertId",
                        id,
                        "organisation",
                        acme,
                        "from",
                        "2026-10-05",
                        "to",
                        "2026-10-05",
                        "reason",
                        "No day"))
                .post("/v1/disclosure-grants")
                .then()
                .statusCode(422)
                .body("code", is("grant_period_empty"));
        client(acme).body(over).post("/v1/disclosure-grants").then().statusCode(403);
    }

    private static JsonPath audited(String id) {
        return as("aude", "audit-office", AUDITOR)
                .get("/v1/audit-events?limit=200&entityId=" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
