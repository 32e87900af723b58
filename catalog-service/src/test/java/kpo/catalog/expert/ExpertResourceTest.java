package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpertResourceTest {

    @Test
    void a_provider_enrols_an_expert_and_reads_the_whole_profile() {
        String deccan = organisation();
        var profile = asha(thirdParty(deccan));

        String path = manager(deccan)
                .body(profile)
                .post("/v1/experts")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", is("DRAFT"))
                .extract()
                .header("Location");

        manager(deccan)
                .get(path)
                .then()
                .statusCode(200)
                .body("organisation", is(deccan))
                .body("name", is("Asha Rao"))
                .body("subject", is(profile.get("subject")))
                .body("workingHours.from", is("12:30:00"))
                .body("workingHours.days", contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("costRate.amount", is("3250.00"))
                .body("degrees[0].institution", is("University of Mumbai"))
                .body("degrees[0].status", is("CLAIMED"))
                .body("credentials[0].type", is("CFA_CHARTER"))
                .body("languages.tag", contains("hi", "en"))
                .body("skills[0].code", is("equity-research"));
    }

    @Test
    void before_the_vetting_nobody_outside_the_provider_knows_of_him() {
        String deccan = organisation();
        String path = "/v1/experts/" + enrolled(asha(thirdParty(deccan)));

        client("acme").get(path).then().statusCode(404).body("code", is("not_found"));
        manager(organisation()).get(path).then().statusCode(404);
        manager(deccan).get(path).then().statusCode(200);
    }

    @Test
    void a_vetted_expert_is_seen_without_who_he_is() {
        String deccan = organisation();
        String id = vetted(asha(thirdParty(deccan)));

        client("acme")
                .get("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("status", is("VETTED"))
                .body("label", is("Expert " + id.substring(26)))
                .body("skills", hasSize(2))
                .body("$", not(hasKey("name")))
                .body("$", not(hasKey("subject")))
                .body("$", not(hasKey("organisation")))
                .body("$", not(hasKey("costRate")))
                .body("degrees[0]", not(hasKey("institution")));
        as("engagement", "platform", SERVICE)
                .get("/v1/experts/" + id)
                .then()
                .body("name", is("Asha Rao"))
                .body("organisation", is(deccan));
    }

    @Test
    void an_expert_does_not_learn_what_colleagues_cost() {
        String deccan = organisation();
        var profile = asha(thirdParty(deccan));
        String path = "/v1/experts/" + enrolled(profile);

        as("ravi", deccan, EXPERT)
                .get(path)
                .then()
                .statusCode(200)
                .body("name", is("Asha Rao"))
                .body("$", not(hasKey("costRate")));
        as((String) profile.get("subject"), deccan, EXPERT).get(path).then().body("costRate.currency", is("INR"));
    }

    @Test
    void the_expert_of_a_captive_is_seen_by_its_parent_only() {
        String acme = organisation();
        String path = "/v1/experts/" + vetted(asha(captive(organisation(), acme)));

        client(acme).get(path).then().statusCode(200);
        client(organisation()).get(path).then().statusCode(404);
    }

    @Test
    void nobody_writes_for_another_provider() {
        String deccan = organisation();
        String provider = thirdParty(deccan);
        var profile = asha(provider);
        String path = "/v1/experts/" + vetted(profile);

        manager(organisation()).body(asha(provider)).post("/v1/experts").then().statusCode(404);
        manager(organisation())
                .header("If-Match", "*")
                .body(profile)
                .put(path)
                .then()
                .statusCode(404)
                .body("code", is("not_found"));
        client("acme").header("If-Match", "*").body(profile).put(path).then().statusCode(403);
        manager(deccan)
                .body(asha(UUID.randomUUID().toString()))
                .post("/v1/experts")
                .then()
                .statusCode(404);
    }

    @Test
    void a_revision_needs_the_version_that_was_read() {
        var profile = asha(thirdParty(organisation()));
        String path = "/v1/experts/" + enrolled(profile);

        operator().body(profile).put(path).then().statusCode(428);
        operator()
                .header("If-Match", "\"0\"")
                .body(profile)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        operator()
                .header("If-Match", "\"0\"")
                .body(profile)
                .put(path)
                .then()
                .statusCode(412)
                .body("code", is("stale_version"));
    }

    @Test
    void lists_show_what_may_be_seen_and_filter_it() {
        String deccan = organisation();
        String provider = thirdParty(deccan);
        String draft = enrolled(asha(provider));
        String vetted = vetted(asha(provider));
        String list = "/v1/experts?providerId=" + provider;

        manager(deccan).get(list).then().statusCode(200).body("items.id", contains(draft, vetted));
        client("acme").get(list).then().body("items.id", contains(vetted));
        manager(deccan).get(list + "&status=DRAFT").then().body("items.id", contains(draft));
        manager(deccan).get(list + "&status=DRAFT&status=VETTED").then().body("items.id", contains(draft, vetted));
        manager(deccan).get(list + "&domain=LEGAL").then().body("items", empty());
        manager(deccan)
                .get(list + "&domain=LEGAL&domain=INVESTMENT&country=PL&country=IN")
                .then()
                .body("items.id", contains(draft, vetted));
        manager(deccan)
                .get(list + "&country=IN&country=XX")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("?country/1"));
        var first = manager(deccan).get(list + "&limit=1").then().extract().jsonPath();
        assertThat(first.getList("items.id")).containsExactly(draft);
        manager(deccan)
                .queryParam("after", first.getString("next"))
                .get(list + "&limit=1")
                .then()
                .body("items.id", contains(vetted));
    }

    @Test
    void a_login_belongs_to_one_expert_of_a_provider() {
        String provider = thirdParty(organisation());
        var first = asha(provider);
        enrolled(first);

        operator()
                .body(asha(provider, profile -> profile.put("subject", first.get("subject"))))
                .post("/v1/experts")
                .then()
                .statusCode(409)
                .body("code", is("subject_taken"));
    }

    @Test
    void of_many_who_are_enrolled_under_one_reference_at_once_one_is_and_the_others_are_told_why() {
        Map<String, Object> profile = asha(thirdParty(organisation()));
        profile.remove("subject");
        profile.put("reference", "E-1");

        List<String> outcomes = sixAtOnce(profile, "/v1/experts");

        assertThat(outcomes.subList(0, 5)).containsOnly("reference_taken /reference");
        assertThat(outcomes).endsWith("taken");
    }

    @Test
    void an_expert_stays_with_the_provider() {
        String id = enrolled(asha(thirdParty(organisation())));

        operator()
                .header("If-Match", "*")
                .body(asha(thirdParty(organisation())))
                .put("/v1/experts/" + id)
                .then()
                .statusCode(422)
                .body("code", is("provider_fixed"));
    }

    @Test
    void an_expert_is_found_by_reference_login_and_name_by_whoever_may_know_them() {
        String deccan = organisation();
        String acme = organisation();
        String provider = thirdParty(deccan);
        String reference = "EMP-" + UUID.randomUUID();
        String id = vetted(asha(provider, profile -> {
            profile.put("reference", reference);
            profile.put("name", "Émile Rão " + reference);
        }));
        String subject = expert(id).getString("subject");

        for (String query : List.of("reference=" + reference, "subject=" + subject, "name=rao emil " + reference)) {
            assertThat(listed(manager(deccan), query)).as(query).containsExactly(id);
            assertThat(listed(operator(), query)).as(query).containsExactly(id);
            assertThat(listed(manager(organisation()), query)).as(query).isEmpty();
            assertThat(listed(client(acme), query)).as(query).isEmpty();
        }
        assertThat(listed(manager(deccan), "reference=" + reference.substring(5)))
                .isEmpty();
        assertThat(listed(manager(deccan), "name=rao nobody " + reference)).isEmpty();

        disclosed(id, acme);
        assertThat(listed(client(acme), "name=" + reference)).containsExactly(id);
        assertThat(listed(client(acme), "reference=" + reference)).isEmpty();
        operator()
                .urlEncodingEnabled(false)
                .get("/v1/experts?name=%20")
                .then()
                .statusCode(400)
                .body("code", is("invalid_parameter"));
    }

    private static List<String> listed(RequestSpecification caller, String query) {
        return caller.get("/v1/experts?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
