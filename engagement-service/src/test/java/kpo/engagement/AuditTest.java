package kpo.engagement;

import static io.restassured.RestAssured.given;
import static kpo.engagement.Scene.whatever;
import static kpo.platform.caller.Role.AUDITOR;
import static kpo.platform.caller.Role.CLIENT_MANAGER;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import kpo.testing.AuditCheck;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import kpo.testing.WebhookWorld;
import kpo.testing.World.Who;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest extends AuditCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Override
    protected String change() {
        return Scene.id(new Scene().draftNeed().need);
    }

    @Test
    void an_auditor_reads_who_when_why_before_and_after() {
        Scene scene = new Scene().submittedNeed();
        String id = Scene.id(scene.need);

        whatever(scene.operator())
                .header("traceparent", TRACEPARENT)
                .body("{\"reason\": \"The weekly effort is missing.\"}")
                .post(scene.need + "/return")
                .then()
                .statusCode(200);

        auditor()
                .queryParam("entityId", id)
                .get("/v1/audit-events")
                .then()
                .statusCode(200)
                .body("items.action", contains("CREATED", "CHANGED", "CHANGED"))
                .body("items[0].organisation", is(scene.clientOrganisation))
                .body("items[0].subject", is("carl"))
                .body("items[0].operation", is("POST /v1/needs"))
                .body("items[1].operation", is("POST /v1/needs/{id}/submit"))
                .body("items[1].before.status", is("DRAFT"))
                .body("items[1].after.status", is("SUBMITTED"))
                .body("items[1].changedFields", hasItems("status", "version"))
                .body("items[1].changedFields", not(hasItem("title")))
                .body("items[2].subject", is("olga"))
                .body("items[2].reason", is("The weekly effort is missing."));
    }

    @Test
    void a_day_is_asked_for_in_utc() {
        Scene scene = new Scene().draftNeed();
        var recorded = auditor().queryParam("entityId", Scene.id(scene.need)).get("/v1/audit-events");
        LocalDate day =
                LocalDate.parse(recorded.path("items[0].recordedAt").toString().substring(0, 10));

        auditor()
                .queryParam("entityId", Scene.id(scene.need))
                .queryParam("from", day.toString())
                .queryParam("to", day.plusDays(1).toString())
                .get("/v1/audit-events")
                .then()
                .body("items", hasSize(1));
        auditor()
                .queryParam("entityId", Scene.id(scene.need))
                .queryParam("to", day.toString())
                .get("/v1/audit-events")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void all_changes_of_one_request_share_its_id() {
        Scene scene = new Scene().submittedNeed();
        scene.operator()
                .body(Scene.ANSWERS_KPO)
                .post(scene.need + "/qualification-assessments")
                .then()
                .statusCode(201);

        String request = auditor()
                .queryParam("entityId", Scene.id(scene.need))
                .get("/v1/audit-events")
                .path("items[2].requestId");

        auditor()
                .queryParam("requestId", request)
                .get("/v1/audit-events")
                .then()
                .body("items.entity", containsInAnyOrder("need", "qualification_assessment"));
    }

    @Test
    void a_refused_write_leaves_no_trace_and_a_manager_reads_his_own_peoples_changes_without_values() {
        Scene scene = new Scene().submittedNeed();
        whatever(scene.client()).post(scene.need + "/submit").then().statusCode(409);

        scene.client()
                .queryParam("entityId", Scene.id(scene.need))
                .get("/v1/audit-events")
                .then()
                .body("items", hasSize(2))
                .body("items[1].changedFields", hasItem("status"))
                .body("items[1]", not(hasKey("before")))
                .body("items[1]", not(hasKey("after")));
        scene.stranger(CLIENT_MANAGER)
                .queryParam("entityId", Scene.id(scene.need))
                .get("/v1/audit-events")
                .then()
                .body("items", hasSize(0));
        scene.client().get("/v1/audit-events/verify").then().statusCode(403);
    }

    @Test
    void a_change_made_past_the_service_bears_the_name_of_the_database_role() throws SQLException {
        Scene scene = new Scene().draftNeed();
        int before = auditor().get("/v1/audit-events/verify").path("changesPastTheService");

        asSuperuser("update need set title = 'Something else' where id = '" + Scene.id(scene.need) + "'");

        auditor()
                .queryParam("subject", "database:postgres")
                .queryParam("entityId", Scene.id(scene.need))
                .get("/v1/audit-events")
                .then()
                .body("items", hasSize(1))
                .body("items[0].after.title", is("Something else"));
        int after = auditor().get("/v1/audit-events/verify").path("changesPastTheService");
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void who_cancels_an_operation_is_written_down_and_sealed() throws SQLException {
        Scene scene = new Scene().working();
        String path = given().contentType("text/csv")
                .auth()
                .oauth2(Tokens.token("priya", scene.providerOrganisation, PROVIDER_MANAGER))
                .body("assignmentId,reference\n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/time-entries/import")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String id = Scene.id(path);
        Polling.until(PATIENCE, () -> scene.provider().get(path).path("endedAt") != null);
        asSuperuser("update operation set status = 'QUEUED', ended_at = null, lease_until = now() + interval '1 hour'"
                + " where id = '" + id + "'");

        whatever(scene.provider())
                .header("traceparent", TRACEPARENT)
                .post(path + "/cancel")
                .then()
                .statusCode(200);
        whatever(scene.provider()).post(path + "/cancel").then().statusCode(200);

        writtenDown(id, "operation", "POST /v1/operations/{id}/cancel")
                .body("items.subject", contains("priya"))
                .body("items[0].before.status", is("QUEUED"))
                .body("items[0].after.status", is("CANCELLED"));
    }

    @Test
    void who_sends_a_delivery_again_is_written_down_and_sealed() throws SQLException {
        Who wanda = new Who("wanda", "audited-" + UUID.randomUUID(), CLIENT_MANAGER);
        String endpoint = WebhookWorld.told(wanda);
        String delivery = WebhookWorld.delivery(wanda, endpoint);
        RequestSpecification manager = as(wanda.subject(), wanda.organisation(), wanda.roles());

        manager.header("traceparent", TRACEPARENT)
                .post("/v1/webhook-deliveries/" + delivery + "/replay")
                .then()
                .statusCode(200);
        whatever(as(wanda.subject(), wanda.organisation(), wanda.roles()))
                .header("traceparent", TRACEPARENT)
                .body("{\"since\": \"2026-01-01T00:00:00Z\"}")
                .post(endpoint + "/replay")
                .then()
                .statusCode(200);

        writtenDown(delivery, "outbox_message", "POST /v1/webhook-deliveries/{id}/replay")
                .body("items.subject", contains("wanda"))
                .body("items[0].changedFields", hasItem("replayedAt"));
        auditor()
                .queryParam("entityId", Scene.id(endpoint))
                .get("/v1/audit-events")
                .then()
                .body("items[1].operation", is("POST /v1/webhook-endpoints/{id}/replay"))
                .body("items[1].subject", is("wanda"))
                .body("items[1].requestId", is(TRACE))
                .body("items[1].after.replayedFrom", is("2026-01-01T00:00:00Z"));
    }

    private static ValidatableResponse writtenDown(String id, String entity, String operation) throws SQLException {
        Polling.until(PATIENCE, () -> auditor()
                .get("/v1/audit-events/verify")
                .path("unsealedEvents")
                .equals(0));
        ValidatableResponse events = auditor()
                .queryParam("entityId", id)
                .get("/v1/audit-events")
                .then()
                .statusCode(200);
        events.body("items.entity", contains(entity))
                .body("items.operation", contains(operation))
                .body("items.requestId", contains(TRACE));
        assertThat(asSuperuser("select block from audit_block_entry where event_id = '"
                        + events.extract().path("items[0].id") + "'"))
                .hasSize(1);
        return events;
    }

    private static RequestSpecification auditor() {
        return as("aude", "audit-office", AUDITOR);
    }
}
