package kpo.catalog.expert;

import static kpo.catalog.CatalogFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kpo.catalog.CatalogDatabase;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

/** Where else words about an expert stand: kept answers, rows of files, the audit. None of them outlives the person. */
@QuarkusTest
class ForgottenTest extends ExpertUploads {

    @Test
    void what_was_answered_about_a_part_is_not_answered_again() {
        String id = enrolled(asha(provider));
        String path = "/v1/experts/" + id;
        step(operator(), id, "submit");
        step(vera(), id, "start");
        String key = UUID.randomUUID().toString();
        Object found = checks("CLEAR", "IDENTITY");
        List<Supplier<Response>> writes = List.of(
                () -> vera().header("Idempotency-Key", key + 1).body(found).post(path + "/vetting-checks"),
                () -> operator()
                        .header("Idempotency-Key", key + 2)
                        .body(Map.of("kind", "SICKNESS", "from", "2027-02-01", "to", "2027-02-06"))
                        .post("/v1/experts/" + id.toUpperCase() + "/time-off"),
                () -> operator()
                        .header("Idempotency-Key", key + 3)
                        .body(Map.of(
                                "from",
                                LocalDate.now().plusDays(90).toString(),
                                "rate",
                                Map.of("amount", "4711.00", "currency", "INR")))
                        .post(path + "/cost-rates"));
        writes.forEach(write -> write.get().then().statusCode(lessThan(300)));
        writes.forEach(write -> write.get().then().header("Idempotency-Replayed", is("true")));

        erase(id);

        assertThat(CatalogDatabase.number(
                        "select count(*) from idempotency_record where key like '%s_'".formatted(key)))
                .isZero();
        writes.forEach(write -> write.get().then().statusCode(409).body("code", is("erased")));
    }

    @Test
    void why_a_row_was_refused_repeats_no_text_of_it() {
        String login = "zeb-" + UUID.randomUUID();
        String name = "Zeb Quartzheimer";
        enrolled(asha(provider, p -> p.put("subject", login)));
        var degree = Map.of("level", 7, "title", name, "institution", "LSE", "awardedYear", 2012);
        String rows = row("E-1", p -> p.put("subject", login))
                + row("E-2", p -> p.put("seniority", name))
                + row("E-3", p -> p.put("degrees", List.of(degree, degree)))
                + row("E-4", p -> p.put("costRate", Map.of("amount", "1.00", "currency", name)))
                + row("E-5", p -> p.put("skills", List.of(Map.of("code", name, "level", 3))));

        JsonPath done = ended(upload(NDJSON, rows, ""));

        for (String language : List.of("en", "hi")) {
            String told = manager()
                    .header("Accept-Language", language)
                    .get(done.getString("rows"))
                    .then()
                    .statusCode(200)
                    .body("items.outcome", everyItem(is("REFUSED")))
                    .body(
                            "items.code",
                            contains(
                                    "subject_taken",
                                    "invalid_value",
                                    "degree_twice",
                                    "validation_failed",
                                    "skill_unknown"))
                    .body(
                            "items.collect { it.errors[0].pointer }",
                            contains("/subject", "/seniority", "/degrees/1", "/costRate/currency", "/skills/0/code"))
                    .extract()
                    .asString();
            assertThat(told).doesNotContain("Zeb").doesNotContain(login);
        }
        assertThat(manager().get(done.getString("rows")).<String>path("items[1].detail"))
                .isEqualTo("The value ... is not one of [JUNIOR, MID, SENIOR, PRINCIPAL].");
    }

    @Test
    void a_file_without_its_header_names_nobody() {
        JsonPath done = ended(upload(CSV, csv("E-1", "Zeb Quartzheimer") + "\n" + csv("E-2", "Asha Rao"), ""));

        assertThat(done.getString("failure.code")).isEqualTo("header_missing");
        assertThat(done.prettify()).doesNotContain("Zeb");
    }

    @Test
    void rows_about_experts_are_read_by_whoever_may_read_experts() {
        JsonPath done = ended(upload(NDJSON, row("E-1"), ""));
        var finance = as("fin", organisation, PROVIDER_FINANCE);
        finance.get("/v1/experts").then().statusCode(403);

        as("fin", organisation, PROVIDER_FINANCE)
                .get(done.getString("rows"))
                .then()
                .statusCode(404)
                .body("code", is("not_found"));

        as("fin", organisation, PROVIDER_FINANCE)
                .get("/v1/operations/" + done.getString("id"))
                .then()
                .statusCode(200);
        as("aude", "audit-office", AUDITOR)
                .get(done.getString("rows"))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("CREATED"));
    }

    @Test
    void a_row_whose_expert_is_erased_meanwhile_is_refused_and_enrols_nobody() {
        String id = enrolled(asha(provider, p -> p.put("reference", "E-1")));
        String rows = row("E-1", p -> p.put("name", "Asha R. Rao")) + row("E-2");

        var answers = CatalogDatabase.atOnce(
                "select 1 from expert where id = '%s'".formatted(id),
                () -> manager()
                        .header("If-Match", "*")
                        .delete("/v1/experts/" + id + "/personal-data")
                        .then()
                        .statusCode(204),
                () -> upload(NDJSON, rows, "").then().statusCode(202));
        JsonPath done = ended(answers.get(1).extract().header("Location"));

        manager()
                .get(done.getString("rows"))
                .then()
                .body("items.outcome", contains("REFUSED", "CREATED"))
                .body("items[0].code", is("state_conflict"));
        assertThat(listed()).isEqualTo(1);
    }

    @Test
    void an_export_of_before_does_not_bring_back_who_was_erased() {
        String id = enrolled(asha(provider, p -> p.put("reference", "E-1")));
        String before = exported(NDJSON);
        erase(id);

        for (String file : List.of(before, before.replace(id, id.toUpperCase(Locale.ROOT)))) {
            JsonPath done = ended(upload(NDJSON, file, ""));

            manager()
                    .get(done.getString("rows"))
                    .then()
                    .body("items.outcome", contains("REFUSED"))
                    .body("items[0].code", is("erased"))
                    .body("items[0].errors.pointer", contains("/id"));
        }
        assertThat(listed()).isZero();
    }

    @Test
    void the_audit_forgets_what_an_expert_cost() {
        var cost = Map.of("amount", "4711.13", "currency", "INR");
        String enrolled = enrolled(asha(provider, p -> p.put("costRate", cost)));
        JsonPath done = ended(upload(NDJSON, row("E-1", p -> p.put("costRate", cost)), ""));
        String imported = manager().get(done.getString("rows")).path("items[0].objectId");
        for (String id : List.of(enrolled, imported)) {
            operator()
                    .body(Map.of("from", LocalDate.now().plusDays(90).toString(), "rate", cost))
                    .post("/v1/experts/" + id + "/cost-rates")
                    .then()
                    .statusCode(201);
            assertThat(audited(id)).contains("4711.13");

            erase(id);

            assertThat(audited(id)).contains("CREATED").doesNotContain("4711.13");
            String ofRates = "select count(*) from audit_event where entity = 'cost_rate'"
                    + " and coalesce(after, before) ->> 'expert_id' = '%s'".formatted(id);
            assertThat(CatalogDatabase.number(ofRates)).isPositive();
            assertThat(CatalogDatabase.number(ofRates + " and concat(before, after) like '%4711.13%'"))
                    .isZero();
        }
    }

    @Test
    void a_reservation_does_not_hold_up_erasing_and_its_holder_is_told() {
        String id = vetted(asha(provider));
        String reservation = held(operator(), hold(id));
        operator()
                .header("If-Match", "*")
                .post("/v1/reservations/" + reservation + "/confirm")
                .then()
                .statusCode(200);

        erase(id);

        Polling.until(
                Duration.ofSeconds(20),
                () -> operator().get("/v1/reservations/" + reservation).path("conflicts") != null);
        operator()
                .get("/v1/reservations/" + reservation)
                .then()
                .body("status", is("CONFIRMED"))
                .body("conflicts.reason", everyItem(is("NOT_VETTED")));
    }

    private static void erase(String id) {
        operator()
                .header("If-Match", "*")
                .delete("/v1/experts/" + id + "/personal-data")
                .then()
                .statusCode(204);
    }

    private static String audited(String entity) {
        return as("aude", "audit-office", AUDITOR)
                .get("/v1/audit-events?limit=200&entityId=" + entity)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
