package kpo.engagement.timesheet;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.timeBody;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.timesheet.TimeFixture.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import kpo.engagement.Rows;
import kpo.engagement.Scene;
import org.junit.jupiter.api.Test;

/** Who approves time, and what must have been so on its day. */
@QuarkusTest
class ApprovalTest {

    @Inject
    Rows rows;

    @Test
    void nobody_approves_what_he_did_logged_or_submitted() {
        Scene scene = new Scene().working();
        String own = scene.submitted(NINE, FIVE);
        var expertAsClient = as(scene.expertSubject, scene.clientOrganisation, CLIENT_APPROVER);
        refused(whatever(expertAsClient).post(own + "/approve"), 409, "four_eyes");
        as(scene.expertSubject, scene.clientOrganisation, CLIENT_APPROVER)
                .get(own + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'approve' }.reasons.code", contains("four_eyes"));

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

    private static void blocked(Scene scene, String entry, String... codes) {
        refused(whatever(scene.client()).post(entry + "/approve"), 409, "approval_blocked")
                .body("reasons.code", containsInAnyOrder(codes));
        scene.client()
                .get(entry + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'approve' }.reasons.code", containsInAnyOrder(codes));
    }
}
