package kpo.engagement.timesheet;

import static kpo.engagement.Refusals.refused;
import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.timeBody;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.Scene.workBody;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import kpo.engagement.Rows;
import kpo.engagement.Scene;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimeEntryResourceTest {

    @Inject
    Rows rows;

    private static final String NINE = "2026-10-05T03:30:00Z";
    private static final String FIVE = "2026-10-05T11:30:00Z";

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
    void case_N_a_night_of_daylight_saving_has_120_minutes() {
        Scene scene = new Scene().working();

        local(scene, "2026-03-29T00:30:00", "2026-03-29T03:30:00")
                .then()
                .statusCode(201)
                .body("minutes", is(120))
                .body("workDate", is("2026-03-29"))
                .body("startedAt", is("2026-03-28T23:30:00Z"))
                .body("endedAt", is("2026-03-29T01:30:00Z"));
    }

    @Test
    void a_local_time_that_does_not_exist_or_comes_twice_is_never_guessed() {
        Scene scene = new Scene().working();

        refused(
                        local(scene, "2026-03-29T02:30:00", "2026-03-29T04:00:00"),
                        422,
                        "local_time_does_not_exist",
                        "/localStart")
                .body("candidates", contains("2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"));
        refused(local(scene, "2026-10-25T00:30:00", "2026-10-25T02:30:00"), 422, "local_time_ambiguous", "/localEnd")
                .body("candidates", contains("2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"));
        // A candidate is sent as it was told.
        scene.expert()
                .body(timeBody("2026-10-25T00:30:00+02:00", "2026-10-25T02:30:00+01:00"))
                .post(scene.assignment + "/time-entries")
                .then()
                .statusCode(201)
                .body("minutes", is(180));
    }

    @Test
    void what_is_no_time_that_can_be_logged_is_refused() {
        Scene scene = new Scene().working();

        refused(log(scene, FIVE, NINE), 422, "ends_before_start");
        refused(log(scene, NINE, "2026-10-06T03:31:00Z"), 422, "longer_than_a_day");
        refused(log(scene, NINE, "2026-10-05T11:30:30Z"), 422, "not_whole_minutes");
        refused(log(scene, "2026-11-02T00:00:00Z", "2026-11-02T23:00:00Z"), 422, "in_the_future");
        refused(log(scene, "2025-10-31T03:30:00Z", "2025-10-31T04:30:00Z"), 422, "too_far_back")
                .body("earliest", is("2025-11-01"));
        refused(log(scene, "2026-02-30T03:30:00Z", FIVE), 400, "invalid_value", "/startedAt");
        refused(log(scene, "2026-10-05T03:30:00", FIVE), 400, "invalid_value", "/startedAt");
        refused(local(scene, "2026-10-05T09:00:00Z", "2026-10-05T10:00:00"), 400, "invalid_value", "/localStart");
        refused(
                scene.expert().body("{\"zone\": \"Asia/Kolkata\"}").post(scene.assignment + "/time-entries"),
                422,
                "time_form_invalid");
        refused(
                scene.expert()
                        .body(timeBody(NINE, FIVE).replace("Asia/Kolkata", "IST"))
                        .post(scene.assignment + "/time-entries"),
                422,
                "validation_failed",
                "/zone");
        scene.expert().get("/v1/time-entries").then().body("items", empty());
    }

    @Test
    void the_statement_of_work_says_how_late_time_may_be_logged() {
        Scene scene = new Scene().working(workBody().replace("366", "27"));

        refused(log(scene, "2026-10-05T03:30:00Z", "2026-10-05T04:30:00Z"), 422, "too_far_back")
                .body("earliest", is("2026-10-06"));
        log(scene, "2026-10-06T03:30:00Z", "2026-10-06T04:30:00Z").then().statusCode(201);
    }

    @Test
    void one_expert_never_works_twice_at_a_time_whatever_the_engagement() {
        Scene scene = new Scene().working();
        String entry = scene.logged(NINE, FIVE);
        Scene other = new Scene(scene).working();

        refused(log(scene, "2026-10-05T11:29:00Z", "2026-10-05T12:00:00Z"), 409, "time_overlaps");
        refused(log(other, "2026-10-05T11:29:00Z", "2026-10-05T12:00:00Z"), 409, "time_overlaps");
        String next = other.logged(FIVE, "2026-10-05T12:00:00Z");
        refused(
                whatever(other.expert())
                        .body(timeBody("2026-10-05T11:29:00Z", "2026-10-05T12:00:00Z"))
                        .put(next),
                409,
                "time_overlaps");
        whatever(scene.expert()).delete(entry).then().statusCode(204);
        log(other, NINE, FIVE).then().statusCode(201);
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
        scene.client().get("/v1/time-entries?status=DRAFT").then().body("items", hasSize(1));
    }

    @Test
    void time_waits_for_the_start_of_the_assignment() {
        Scene scene = new Scene().contracting().signedWork(workBody()).readyAssignment();

        refused(log(scene, NINE, FIVE), 409, "assignment_not_started");
    }

    @Test
    void nobody_approves_what_he_did_logged_or_submitted() {
        Scene scene = new Scene().working();
        String own = scene.submitted(NINE, FIVE);
        var expertAsClient = as(scene.expertSubject, scene.clientOrganisation, CLIENT_APPROVER);
        refused(whatever(expertAsClient).post(own + "/approve"), 409, "four_eyes");
        as(scene.expertSubject, scene.clientOrganisation, CLIENT_APPROVER)
                .get(own + "/allowed-actions")
                .then()
                .body("find { it.action == 'approve' }.reasons.code", contains("four_eyes"));

        String managed = scene.provider()
                .body(timeBody("2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z"))
                .post(scene.assignment + "/time-entries")
                .header("Location");
        take(scene.expert(), managed, "submit");
        refused(
                whatever(as("priya", scene.clientOrganisation, CLIENT_MANAGER)).post(managed + "/approve"),
                409,
                "four_eyes");

        String sent = scene.logged("2026-10-07T03:30:00Z", "2026-10-07T11:30:00Z");
        take(scene.provider(), sent, "submit");
        refused(
                whatever(as("priya", scene.clientOrganisation, CLIENT_MANAGER)).post(sent + "/approve"),
                409,
                "four_eyes");
        refused(
                whatever(as("mallory", scene.providerOrganisation, CLIENT_MANAGER))
                        .post(sent + "/approve"),
                403,
                "forbidden");
        scene.client().get(own).then().body("status", is("SUBMITTED"));
    }

    @Test
    void approval_asks_how_things_were_on_the_work_date() {
        Scene scene = new Scene().working();
        String early = scene.submitted("2026-01-30T03:30:00Z", "2026-01-30T04:30:00Z");
        String before = scene.submitted("2025-12-30T03:30:00Z", "2025-12-30T04:30:00Z");
        String fine = scene.submitted(NINE, FIVE);

        blocked(scene, early, "assignment_not_active", "sow_not_in_force");
        blocked(scene, before, "assignment_not_active", "sow_not_in_force", "nda_not_in_force");
        scene.waivedByTwo("2026-10-05");
        blocked(scene, fine, "conflict_not_cleared");
        scene.waived("2026-10-06");
        blocked(scene, fine, "conflict_not_cleared");
        take(scene.secondCompliance(), scene.conflictCheck, "confirm");
        whatever(scene.client()).body("{\"reason\": \"Breach\"}").post(scene.nda + "/terminate");
        // The NDA ended today; the work was done before.
        take(scene.client(), fine, "approve");
        scene.client().get(early).then().body("status", is("SUBMITTED"));
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
    void a_late_rejection_does_not_make_the_work_too_old() throws SQLException {
        Scene scene = new Scene().working(workBody().replace("366", "27"));
        String entry = scene.submitted("2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z");
        whatever(scene.client()).body("{\"reason\": \"Which day?\"}").post(entry + "/reject");
        rows.change("update time_entry set logged_at = '2026-10-10T00:00:00Z' where id = '" + id(entry) + "'");

        refused(
                        whatever(scene.expert())
                                .body(timeBody("2026-09-12T03:30:00Z", "2026-09-12T11:30:00Z"))
                                .put(entry),
                        422,
                        "too_far_back")
                .body("earliest", is("2026-09-13"));
        whatever(scene.expert())
                .body(timeBody("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z"))
                .put(entry)
                .then()
                .statusCode(200)
                .body("workDate", is("2026-10-05"));
        refused(log(scene, "2026-10-04T03:30:00Z", "2026-10-04T11:30:00Z"), 422, "too_far_back");
    }

    @Test
    void a_later_hand_does_not_cover_an_earlier_one() {
        Scene scene = new Scene().working();
        String entry = scene.provider()
                .body(timeBody(NINE, FIVE))
                .post(scene.assignment + "/time-entries")
                .header("Location");
        take(scene.provider(), entry, "submit");
        take(scene.provider(), entry, "recall");
        whatever(scene.expert()).body(timeBody(NINE, FIVE)).put(entry).then().statusCode(200);
        take(scene.expert(), entry, "submit");

        refused(
                whatever(as("priya", scene.clientOrganisation, CLIENT_MANAGER)).post(entry + "/approve"),
                409,
                "four_eyes");
        assertThatThrownBy(() -> rows.change(
                        "update time_entry set status = 'APPROVED', approved_by = 'priya', approved_at = ended_at"
                                + " where id = '" + id(entry) + "'"))
                .hasMessageContaining("time_entry_four_eyes_of_all");
        take(scene.client(), entry, "approve");
    }

    @Test
    void a_role_that_is_not_in_the_statement_of_work_is_not_approved() throws SQLException {
        Scene scene = new Scene().working();
        String entry = scene.submitted(NINE, FIVE);
        rows.change("update assignment set role = 'qa-lead' where id = '" + id(scene.assignment) + "'");

        blocked(scene, entry, "role_not_in_sow");
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

        String allowed = "findAll { it.allowed }.action";
        scene.client().get(actions).then().body(allowed, contains("approve", "reject"));
        scene.expert().get(actions).then().body(allowed, contains("recall"));
        scene.provider()
                .get(actions)
                .then()
                .body(allowed, contains("recall"))
                .body("find { it.action == 'approve' }.reasons.code", contains("forbidden"));
    }

    private static Response log(Scene scene, String startedAt, String endedAt) {
        return scene.expert().body(timeBody(startedAt, endedAt)).post(scene.assignment + "/time-entries");
    }

    private static Response local(Scene scene, String start, String end) {
        return scene.expert()
                .body("""
                        {"localStart": "%s", "localEnd": "%s", "zone": "Europe/Berlin"}"""
                        .formatted(start, end))
                .post(scene.assignment + "/time-entries");
    }

    private static void blocked(Scene scene, String entry, String... codes) {
        refused(whatever(scene.client()).post(entry + "/approve"), 409, "approval_blocked")
                .body("reasons.code", containsInAnyOrder(codes));
        scene.client()
                .get(entry + "/allowed-actions")
                .then()
                .body("find { it.action == 'approve' }.reasons.code", containsInAnyOrder(codes));
    }
}
