package kpo.engagement.timesheet;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.timeBody;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.timesheet.TimeFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kpo.engagement.Rows;
import kpo.engagement.Scene;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

/** The life of a time entry, and whose it is. */
@QuarkusTest
class TimeEntryResourceTest {

    @Inject
    Rows rows;

    @Test
    void an_expert_logs_his_day_and_the_client_approves_it() {
        Scene scene = new Scene().working();

        String entry = scene.expert()
                .body(timeBody(NINE, FIVE))
                .post(scene.assignment + "/time-entries")
                .then()
                .statusCode(201)
                .body("minutes", is(480))
                .body("workDate", is("2026-10-05"))
                .body("status", is("DRAFT"))
                .extract()
                .header("Location");
        take(scene.expert(), entry, "submit").body("status", is("SUBMITTED"));
        take(scene.client(), entry, "approve").body("status", is("APPROVED")).body("approvedBy", is("carl"));

        refused(whatever(scene.client()).post(entry + "/approve"), 409, "state_conflict");
        refused(whatever(scene.expert()).body(timeBody(NINE, FIVE)).put(entry), 409, "state_conflict");
        refused(whatever(scene.expert()).delete(entry), 409, "state_conflict");
    }

    @Test
    void only_the_expert_himself_and_his_provider_log_time() {
        Scene scene = new Scene().working();

        refused(
                as("colleague", scene.providerOrganisation, EXPERT)
                        .body(timeBody(NINE, FIVE))
                        .post(scene.assignment + "/time-entries"),
                404,
                "not_found");
        refused(scene.client().body(timeBody(NINE, FIVE)).post(scene.assignment + "/time-entries"), 403, "forbidden");
        var ofTheClient = as("mallory", scene.clientOrganisation, PROVIDER_MANAGER);
        refused(ofTheClient.body(timeBody(NINE, FIVE)).post(scene.assignment + "/time-entries"), 403, "forbidden");
        String entry = scene.provider()
                .body(timeBody(NINE, FIVE))
                .post(scene.assignment + "/time-entries")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        refused(as("colleague", scene.providerOrganisation, EXPERT).get(entry), 404, "not_found");
        refused(
                whatever(as("colleague", scene.providerOrganisation, EXPERT)).post(entry + "/submit"),
                404,
                "not_found");
        scene.provider().get("/v1/time-entries?status=DRAFT").then().body("items", hasSize(1));
    }

    @Test
    void a_draft_is_the_providers_own() {
        Scene scene = new Scene().working();
        String entry = scene.logged(NINE, FIVE);

        hidden(scene, entry);
        for (var insider : List.of(scene.expert(), scene.provider(), scene.operator())) {
            insider.get(entry).then().statusCode(200).body("status", is("DRAFT"));
        }

        take(scene.expert(), entry, "submit");
        scene.client().get(entry).then().statusCode(200).body("minutes", is(480));
        scene.client()
                .get("/v1/time-entries?count=true")
                .then()
                .body("items", hasSize(1))
                .body("total", is(1));
        scene.client().get(week(scene)).then().body("status", is("SUBMITTED")).body("minutes", is(480));

        whatever(scene.client()).body("{\"reason\": \"No lunch?\"}").post(entry + "/reject");
        whatever(scene.expert()).body(timeBody(NINE, FIVE)).put(entry).then().statusCode(200);
        hidden(scene, entry);
    }

    private static void hidden(Scene scene, String entry) {
        refused(scene.client().get(entry), 404, "not_found");
        refused(scene.client().get(entry + "/allowed-actions"), 404, "not_found");
        refused(whatever(scene.client()).post(entry + "/approve"), 404, "not_found");
        refused(whatever(scene.client()).body("{\"reason\": \"No\"}").post(entry + "/reject"), 404, "not_found");
        scene.client()
                .get("/v1/time-entries?count=true")
                .then()
                .body("items", empty())
                .body("total", is(0));
        scene.client().get("/v1/time-entries?status=DRAFT").then().body("items", empty());
        scene.client()
                .accept("application/x-ndjson")
                .get("/v1/time-entries/export")
                .then()
                .statusCode(200)
                .body(not(containsString(id(entry))));
        scene.client().get(week(scene)).then().body("status", is("EMPTY")).body("minutes", is(0));
        refused(whatever(scene.client()).post(week(scene) + "/approve"), 409, "week_blocked")
                .body(not(containsString(id(entry))));
    }

    private static String week(Scene scene) {
        return scene.assignment + "/weeks/2026-W41";
    }

    @Test
    void the_client_is_told_of_time_when_it_is_submitted() {
        Scene scene = new Scene().working();
        String entry = scene.submitted(NINE, FIVE);

        Polling.until(
                Duration.ofSeconds(10), () -> told(scene.provider(), entry).size() == 2);
        assertThat(told(scene.provider(), entry)).containsExactly("time_entry.logged", "time_entry.submitted");
        assertThat(told(scene.client(), entry)).containsExactly("time_entry.submitted");
    }

    private static List<String> told(RequestSpecification who, String entry) {
        return who.get("/v1/events?types=time_entry.*")
                .path("items.findAll { it.aggregate.id == '%s' }.type".formatted(id(entry)));
    }

    @Test
    void a_rejected_or_recalled_entry_is_edited_and_submitted_again() {
        Scene scene = new Scene().working();
        String entry = scene.submitted(NINE, FIVE);

        whatever(scene.client())
                .body("{\"reason\": \"No lunch?\"}")
                .post(entry + "/reject")
                .then()
                .body("status", is("REJECTED"))
                .body("rejectionReason", is("No lunch?"));
        refused(whatever(scene.expert()).post(entry + "/submit"), 409, "state_conflict");
        whatever(scene.expert())
                .body(timeBody(NINE, "2026-10-05T10:30:00Z"))
                .put(entry)
                .then()
                .body("status", is("DRAFT"))
                .body("minutes", is(420))
                .body("rejectionReason", nullValue());
        take(scene.expert(), entry, "submit");
        take(scene.expert(), entry, "recall").body("status", is("RECALLED"));
        take(scene.expert(), entry, "submit").body("status", is("SUBMITTED"));
    }

    @Test
    void versions_and_keys_are_kept() {
        Scene scene = new Scene().working();
        String entry = scene.logged(NINE, FIVE);

        refused(scene.expert().post(entry + "/submit"), 428, "precondition_required");
        refused(scene.expert().header("If-Match", "\"9\"").post(entry + "/submit"), 412, "stale_version");
        refused(scene.expert().delete(entry), 428, "precondition_required");
        take(scene.expert(), entry, "submit");
        String key = UUID.randomUUID().toString();
        var first = scene.client()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .post(entry + "/approve");
        first.then().statusCode(200);
        scene.client()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"1\"")
                .post(entry + "/approve")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body(is(first.asString()));
        refused(
                scene.client()
                        .header("Idempotency-Key", key)
                        .header("If-Match", "*")
                        .body("{\"reason\": \"No\"}")
                        .post(entry + "/reject"),
                422,
                "idempotency_key_reused");
    }

    @Test
    void when_the_engagement_is_over_its_time_stands() throws SQLException {
        Scene scene = new Scene().working();
        String draft = scene.logged("2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z");
        String submitted = scene.submitted(NINE, FIVE);
        rows.change("update engagement set status = 'CLOSED' where id = '" + id(scene.engagement) + "'");

        String week = scene.assignment + "/weeks/2026-W41";
        refused(log(scene, "2026-10-07T03:30:00Z", "2026-10-07T11:30:00Z"), 409, "engagement_over");
        refused(whatever(scene.expert()).body(timeBody(NINE, FIVE)).put(draft), 409, "engagement_over");
        refused(whatever(scene.expert()).delete(draft), 409, "engagement_over");
        refused(whatever(scene.expert()).post(draft + "/submit"), 409, "engagement_over");
        refused(whatever(scene.expert()).post(submitted + "/recall"), 409, "engagement_over");
        refused(whatever(scene.client()).post(submitted + "/approve"), 409, "engagement_over");
        refused(
                whatever(scene.client()).body("{\"reason\": \"Late\"}").post(submitted + "/reject"),
                409,
                "engagement_over");
        refused(whatever(scene.expert()).post(week + "/submit"), 409, "engagement_over");
        refused(whatever(scene.client()).post(week + "/approve"), 409, "engagement_over");
    }

    @Test
    void each_side_reads_what_it_may_do_itself() {
        Scene scene = new Scene().working();
        String actions = scene.submitted(NINE, FIVE) + "/allowed-actions";

        String allowed = "items.findAll { it.allowed }.action";
        scene.client().get(actions).then().body(allowed, contains("approve", "reject"));
        scene.expert().get(actions).then().body(allowed, contains("recall"));
        scene.provider()
                .get(actions)
                .then()
                .body(allowed, contains("recall"))
                .body("items.find { it.action == 'approve' }.reasons.code", contains("forbidden"));
    }
}
