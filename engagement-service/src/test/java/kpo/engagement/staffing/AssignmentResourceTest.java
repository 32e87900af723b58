package kpo.engagement.staffing;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.ndaBody;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.Scene.workBody;
import static kpo.engagement.peers.Peers.CATALOG;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static kpo.testing.Tokens.as;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import kpo.engagement.Rows;
import kpo.engagement.Scene;
import kpo.engagement.peers.PlayedPeer.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentResourceTest {

    @Inject
    Rows rows;

    @AfterEach
    void the_catalog_is_well_again() {
        CATALOG.is(Mood.WELL);
    }

    @Test
    void the_client_learns_the_name_when_an_nda_is_in_force() {
        Scene scene = new Scene().contracting().draftWork(workBody()).proposedAssignment();

        scene.provider().get(scene.assignment).then().body("expertName", is("Anita Rao"));
        scene.operator().get(scene.assignment).then().body("expertName", is("Anita Rao"));
        scene.client()
                .get(scene.assignment)
                .then()
                .statusCode(200)
                .body("expertName", nullValue())
                .body("expertId", is(scene.expert.toString()));

        scene.signedNda(ndaBody());
        scene.client().get(scene.engagement + "/assignments").then().body("items.expertName", contains("Anita Rao"));
    }

    @Test
    void only_vetted_experts_of_the_provider_are_proposed() {
        Scene scene = new Scene().contracting().draftWork(workBody());

        scene.expert = CATALOG.expert(scene.providerOrganisation, "x", "SUBMITTED");
        refused(propose(scene), 422, "expert_not_vetted", "/expertId");
        scene.expert = CATALOG.expert("somebody-else", "x", "VETTED");
        refused(propose(scene), 422, "expert_unknown", "/expertId");
        scene.expert = UUID.randomUUID();
        refused(propose(scene), 422, "expert_unknown", "/expertId");
    }

    @Test
    void without_the_catalog_nobody_is_proposed_and_everything_else_goes_on() {
        Scene scene = new Scene().contracting().draftWork(workBody());

        for (Mood mood : List.of(Mood.FAILING, Mood.SLOW, Mood.ANSWER_LOST)) {
            CATALOG.is(mood);
            refused(propose(scene), 503, "peer_unavailable").header("Retry-After", notNullValue());
        }
        scene.provider()
                .get(scene.engagement + "/assignments")
                .then()
                .statusCode(200)
                .body("items", empty());
        CATALOG.is(Mood.WELL);
        scene.proposedAssignment();
    }

    @Test
    void role_and_days_are_those_of_the_statement_of_work() {
        Scene scene = new Scene().contracting().draftWork(workBody());
        String body = scene.assignmentBody();

        refused(propose(scene, body.replace("senior-", "junior-")), 422, "role_not_in_sow", "/role");
        refused(propose(scene, body.replace("\"2026-12-01\"", "\"2026-12-02\"")), 422, "outside_statement_of_work");
        refused(propose(scene, body.replace("\"2026-02-01\"", "\"2026-01-31\"")), 422, "outside_statement_of_work");
        refused(propose(scene, body.replace("\"2026-12-01\"", "\"2026-01-31\"")), 422, "assignment_period_empty");
        Scene other = new Scene().contracting().draftWork(workBody());
        refused(
                propose(scene, body.replace(Scene.id(scene.work), Scene.id(other.work))),
                422,
                "sow_not_of_engagement",
                "/statementOfWorkId");
    }

    @Test
    void the_client_declines_with_a_reason() {
        Scene scene = new Scene().contracting().draftWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present").body("status", is("CLIENT_REVIEW"));

        refused(whatever(scene.provider()).post(scene.assignment + "/confirm"), 403, "forbidden");
        whatever(scene.client())
                .body("{\"reason\": \"Too junior\"}")
                .post(scene.assignment + "/decline")
                .then()
                .body("status", is("DECLINED"))
                .body("declineReason", is("Too junior"));
    }

    @Test
    void a_conflict_of_interest_blocks_the_confirmation() {
        Scene scene = new Scene().contracting().draftWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");
        scene.decideConflict("{\"decision\": \"BLOCKED\", \"reason\": \"Works for Globex\"}");

        refused(whatever(scene.client()).post(scene.assignment + "/confirm"), 409, "assignment_blocked")
                .body("reasons.code", contains("conflict_blocked"));
        scene.client()
                .get(scene.assignment + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'confirm' }.reasons.code", contains("conflict_blocked"))
                .body("items.find { it.action == 'decline' }.allowed", is(true));
        scene.client().get(scene.assignment + "/conflict-checks").then().body("items.decision", contains("BLOCKED"));
    }

    @Test
    void compliance_decides_and_not_who_owns_the_account() {
        Scene scene = new Scene().contracting().draftWork(workBody()).proposedAssignment();
        String checks = scene.assignment + "/conflict-checks";

        refused(
                as("olga", "operator", COMPLIANCE)
                        .body("{\"decision\": \"CLEARED\"}")
                        .post(checks),
                409,
                "four_eyes");
        refused(
                scene.compliance().body("{\"decision\": \"BLOCKED\"}").post(checks),
                422,
                "conflict_reason_required",
                "/reason");
        refused(
                scene.compliance()
                        .body("{\"decision\": \"WAIVED\", \"reason\": \"Left\"}")
                        .post(checks),
                422,
                "waiver_expiry_required",
                "/expiresOn");
        refused(scene.operator().body("{\"decision\": \"CLEARED\"}").post(checks), 403, "forbidden");
    }

    @Test
    void work_starts_with_the_engagement_and_ends_within_its_days() {
        Scene scene = new Scene()
                .contracting()
                .signedNda(ndaBody())
                .signedWork(workBody())
                .readyAssignment()
                .cleared();

        refused(whatever(scene.provider()).post(scene.assignment + "/start"), 409, "assignment_blocked")
                .body("reasons.code", contains("engagement_not_active"));
        take(scene.client(), scene.engagement, "activate");
        take(scene.provider(), scene.assignment, "start").body("status", is("ACTIVE"));
        refused(end(scene, "2026-12-02"), 422, "ends_outside_assignment", "/endsOn");
        refused(end(scene, "2026-01-31"), 422, "ends_outside_assignment", "/endsOn");
        end(scene, "2026-11-30")
                .then()
                .statusCode(200)
                .body("status", is("ENDED"))
                .body("endsOn", is("2026-11-30"));
    }

    @Test
    void an_expert_sees_his_own_assignments() {
        Scene scene = new Scene().contracting().draftWork(workBody()).proposedAssignment();

        scene.expert().get(scene.assignment).then().statusCode(200);
        scene.expert().get(scene.engagement + "/assignments").then().body("items", hasSize(1));
        refused(as("colleague", scene.providerOrganisation, EXPERT).get(scene.assignment), 404, "not_found");
        as("colleague", scene.providerOrganisation, EXPERT)
                .get(scene.engagement + "/assignments")
                .then()
                .body("items", empty());
    }

    @Test
    void nobody_starts_whose_time_could_not_be_approved() throws SQLException {
        Scene scene = new Scene()
                .contracting()
                .signedNda(ndaBody())
                .signedWork(workBody())
                .readyAssignment()
                .cleared();
        take(scene.client(), scene.engagement, "activate");

        scene.waived("2026-11-05");
        starts(scene, "conflict_not_cleared");
        scene.cleared();
        whatever(scene.client())
                .body("{\"reason\": \"Breach\"}")
                .post(scene.nda + "/terminate")
                .then()
                .statusCode(200);
        starts(scene, "nda_not_in_force");
        scene.signedNda(ndaBody());
        rows.change("update assignment set role = 'qa-lead' where id = '" + id(scene.assignment) + "'");
        starts(scene, "role_not_in_sow");
        rows.change("update assignment set role = 'qa-reviewer' where id = '" + id(scene.assignment) + "'");
        take(scene.provider(), scene.assignment, "start");
    }

    @Test
    void work_under_another_statement_of_work_waits_for_its_own_signatures_and_roles() {
        Scene scene = new Scene().working();
        scene.draftWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");
        take(scene.client(), scene.assignment, "confirm");
        take(scene.provider(), scene.assignment, "onboard");
        take(scene.provider(), scene.assignment, "mark-ready");
        scene.cleared();

        starts(scene, "sow_not_signed");
        whatever(scene.provider())
                .body(workBody().replace("senior-financial-analyst", "junior-financial-analyst"))
                .put(scene.work)
                .then()
                .statusCode(200);
        take(scene.provider(), scene.work, "propose");
        take(scene.client(), scene.work, "agree");
        take(scene.provider(), scene.work, "sign");
        take(scene.client(), scene.work, "sign");
        starts(scene, "role_not_in_sow");
    }

    @Test
    void an_assignment_does_not_end_before_its_submitted_time() {
        Scene scene = new Scene().working();
        String entry = scene.submitted("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        scene.logged("2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z");

        refused(end(scene, "2026-10-04"), 422, "time_after_end", "/endsOn").body("lastWorkDate", is("2026-10-05"));
        take(scene.client(), entry, "approve");
        refused(end(scene, "2026-10-04"), 422, "time_after_end", "/endsOn");
        end(scene, "2026-10-05").then().statusCode(200).body("status", is("ENDED"));
    }

    @Test
    void each_side_reads_what_it_may_do_itself() {
        Scene scene = new Scene().contracting().draftWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");

        String allowed = "items.findAll { it.allowed }.action";
        String actions = scene.assignment + "/allowed-actions";
        scene.client().get(actions).then().body(allowed, contains("confirm", "decline"));
        scene.provider()
                .get(actions)
                .then()
                .body(allowed, contains("withdraw"))
                .body("items.find { it.action == 'confirm' }.reasons.code", contains("forbidden"));
    }

    private static void starts(Scene scene, String missing) {
        refused(whatever(scene.provider()).post(scene.assignment + "/start"), 409, "assignment_blocked")
                .body("reasons.code", hasItem(missing));
    }

    private static Response propose(Scene scene) {
        return propose(scene, scene.assignmentBody());
    }

    private static Response propose(Scene scene, String body) {
        return scene.provider().body(body).post(scene.engagement + "/assignments");
    }

    private static Response end(Scene scene, String on) {
        return whatever(scene.provider()).body("{\"endsOn\": \"" + on + "\"}").post(scene.assignment + "/end");
    }
}
