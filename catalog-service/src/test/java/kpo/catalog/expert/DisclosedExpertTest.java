package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpo.catalog.CatalogDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client knows of an expert who is disclosed to it, and that this is one thing with one end. */
@QuarkusTest
class DisclosedExpertTest {

    private static final String REASON = "{\"reason\": \"A complaint of the provider.\"}";
    private static final String GRANTS = "/v1/disclosure-grants";

    private final String acme = organisation();
    private String provider;

    @BeforeEach
    void register() {
        provider = thirdParty(organisation());
    }

    @Test
    void whoever_works_for_a_client_stays_in_its_sight_also_suspended_and_expired() {
        String id = vetted(asha(provider));
        String grant = disclosed(id, acme);
        vera().header("If-Match", "*").body(REASON).post("/v1/experts/" + id + "/suspend");

        seen(id, "SUSPENDED");
        client(acme)
                .get("/v1/experts?status=SUSPENDED")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].skills", hasSize(2));
        client(organisation()).get("/v1/experts/" + id).then().statusCode(404);

        viktor().header("If-Match", "*").body(REASON).post("/v1/experts/" + id + "/reinstate");
        CatalogDatabase.endVetting(id);
        seen(id, "EXPIRED");

        operator().header("If-Match", "*").delete(grant).then().statusCode(204);
        client(acme).get("/v1/experts/" + id).then().statusCode(404);
    }

    private void seen(String id, String status) {
        client(acme)
                .get("/v1/experts/" + id)
                .then()
                .statusCode(200)
                .body("status", is(status))
                .body("name", is("Asha Rao"))
                .body("degrees[0].status", is("VERIFIED"))
                .body("$", not(hasKey("costRate")));
    }

    @Test
    void a_disclosure_of_another_day_or_of_somebody_else_shows_no_draft() {
        String id = enrolled(asha(provider));
        granted(id, LocalDate.now().plusDays(30), null);
        operator()
                .body(Map.of(
                        "expertId", id, "organisation", acme, "from", "2020-01-01", "to", "2020-02-01", "reason", "x"))
                .post(GRANTS)
                .then()
                .statusCode(201);
        disclosed(enrolled(asha(provider)), acme);

        client(acme).get("/v1/experts/" + id).then().statusCode(404);
        client(acme).get("/v1/experts?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whoever_was_erased_is_nobody_to_a_client_too() {
        String id = vetted(asha(provider));
        disclosed(id, acme);

        operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(204);

        client(acme).get("/v1/experts/" + id).then().statusCode(404);
        operator()
                .get("/v1/experts/" + id)
                .then()
                .body("erasedAt", startsWith(LocalDate.now().toString().substring(0, 4)))
                .body("$", not(hasKey("costRate")));
        operator().get("/v1/experts?count=true&providerId=" + provider).then().body("items", empty());
    }

    @Test
    void an_expert_is_disclosed_to_an_organisation_once_on_a_day() {
        String id = enrolled(asha(provider));
        String grant = granted(id, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 7, 1));

        for (String from : List.of("2025-01-01", "2026-01-01", "2026-06-30")) {
            operator()
                    .body(Map.of("expertId", id, "organisation", acme, "from", from, "reason", "Again"))
                    .post(GRANTS)
                    .then()
                    .statusCode(409)
                    .body("code", is("disclosed_already"))
                    .body("disclosureId", is(grant));
        }
        granted(id, LocalDate.of(2026, 7, 1), null);
        granted(id, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1));
        operator().body(grant(id, organisation())).post(GRANTS).then().statusCode(201);
    }

    @Test
    void of_many_equal_disclosures_at_once_one_is_made_and_its_end_is_the_end() {
        String id = vetted(asha(provider));

        List<String> outcomes = sixAtOnce(grant(id, acme), GRANTS);

        assertThat(outcomes.subList(0, 5)).containsOnly("disclosed_already /from");
        assertThat(outcomes).endsWith("taken");
        String grant = client(acme).get(GRANTS + "?expertId=" + id).path("items[0].id");
        operator().header("If-Match", "*").delete(GRANTS + "/" + grant).then().statusCode(204);
        client(acme).get("/v1/experts/" + id).then().body("$", not(hasKey("name")));
    }

    private String granted(String id, LocalDate from, LocalDate to) {
        Map<String, Object> body = new java.util.HashMap<>(grant(id, acme));
        body.put("from", from.toString());
        body.put("to", to == null ? null : to.toString());
        return operator()
                .body(body)
                .post(GRANTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
