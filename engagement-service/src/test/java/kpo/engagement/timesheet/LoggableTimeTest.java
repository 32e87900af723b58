package kpo.engagement.timesheet;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.timeBody;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.Scene.workBody;
import static kpo.engagement.timesheet.TimeFixture.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import kpo.engagement.Rows;
import kpo.engagement.Scene;
import org.junit.jupiter.api.Test;

/** Which time can be logged at all, and which is refused. */
@QuarkusTest
class LoggableTimeTest {

    @Inject
    Rows rows;

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
    void time_waits_for_the_start_of_the_assignment() {
        Scene scene = new Scene().contracting().signedWork(workBody()).readyAssignment();

        refused(log(scene, NINE, FIVE), 409, "assignment_not_started");
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

    private static Response local(Scene scene, String start, String end) {
        return scene.expert()
                .body("""
                        {"localStart": "%s", "localEnd": "%s", "zone": "Europe/Berlin"}"""
                        .formatted(start, end))
                .post(scene.assignment + "/time-entries");
    }
}
