package kpo.engagement.engagement;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.ndaBody;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.timeBody;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.Scene.workBody;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import kpo.engagement.Scene;
import kpo.testing.Polling;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EngagementResourceTest {

    @Test
    void activation_names_everything_that_is_missing_and_says_so_beforehand() {
        Scene scene = new Scene().contracting();

        missing(scene, "sow_not_signed", "nda_not_in_force", "no_assignment_ready");

        scene.signedWork(workBody());
        missing(scene, "nda_not_in_force", "no_assignment_ready");

        scene.readyAssignment();
        missing(scene, "nda_not_in_force", "conflict_not_cleared");

        scene.cleared();
        missing(scene, "nda_not_in_force", "expert_not_covered");

        scene.signedNda(
                ndaBody().replace("true, \"expertIds\": []", "false, \"expertIds\": [\"" + id(scene.need) + "\"]"));
        missing(scene, "expert_not_covered");

        scene.signedNda(ndaBody());
        scene.client()
                .get(scene.engagement + "/allowed-actions")
                .then()
                .body("items.findAll { it.allowed }.action", contains("activate", "cancel"));
        take(scene.client(), scene.engagement, "activate").body("status", is("TRANSITION"));
    }

    @Test
    void a_blocked_or_expired_conflict_check_keeps_the_gate_closed() {
        Scene scene = new Scene().contracting().signedNda(ndaBody()).signedWork(workBody());
        scene.readyAssignment();

        scene.waivedByTwo("2026-11-02");
        missing(scene, "conflict_not_cleared");
        scene.waivedByTwo("2026-11-05");
        scene.decideConflict("{\"decision\": \"BLOCKED\", \"reason\": \"Works for Globex\"}");
        missing(scene, "conflict_not_cleared");
        scene.cleared();
        take(scene.client(), scene.engagement, "activate");
    }

    @Test
    void an_engagement_closes_when_nobody_works_and_nothing_waits() {
        Scene scene = new Scene().working();
        scene.submitted("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        take(scene.client(), scene.engagement, "begin-ramp-down");

        refused(whatever(scene.client()).post(scene.engagement + "/close"), 409, "gate_closed")
                .body("reasons.code", containsInAnyOrder("assignment_active", "time_unapproved"))
                .body("reasons.detail", hasItem("Active assignments: 1."))
                .body(
                        "reasons.remedy",
                        containsInAnyOrder(
                                "End the active assignments first.", "Have that time approved, or delete it."))
                .body("remedy", containsString("End the active assignments first."))
                .body("remedy", containsString("Have that time approved, or delete it."));
    }

    @Test
    void a_draft_that_the_client_does_not_see_holds_it_open() {
        Scene scene = new Scene().working();
        String draft = scene.logged("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        take(scene.client(), scene.engagement, "begin-ramp-down");

        refused(whatever(scene.client()).post(scene.engagement + "/close"), 409, "gate_closed")
                .body("reasons.code", containsInAnyOrder("assignment_active", "time_unapproved"));
        scene.client()
                .get(scene.engagement + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'close' }.reasons.code", hasItem("time_unapproved"));
        whatever(scene.expert()).delete(draft).then().statusCode(204);
        refused(whatever(scene.client()).post(scene.engagement + "/close"), 409, "gate_closed")
                .body("reasons.code", contains("assignment_active"));
    }

    @Test
    void verbs_out_of_turn_are_refused_with_the_state() {
        Scene scene = new Scene().proposed();

        refused(whatever(scene.client()).post(scene.engagement + "/activate"), 409, "state_conflict")
                .body("reasons.code", contains("state_conflict"))
                .body("reasons.remedy", contains("It is for these states: CONTRACTING."));
        refused(scene.client().post(scene.engagement + "/cancel"), 400, "invalid_value");
        whatever(scene.client())
                .body("{\"reason\": \"The merger is off.\"}")
                .post(scene.engagement + "/cancel")
                .then()
                .body("status", is("CANCELLED"))
                .body("cancelReason", is("The merger is off."));
        refused(scene.client().body(ndaBody()).post(scene.engagement + "/ndas"), 409, "engagement_over");
    }

    @Test
    void only_a_qualified_need_and_another_organisation_make_an_engagement() {
        Scene scene = new Scene().submittedNeed();

        refused(propose(scene, scene.providerOrganisation), 409, "need_not_qualified");

        Scene qualified = new Scene().qualifiedNeed();
        refused(propose(qualified, qualified.clientOrganisation), 422, "provider_is_client", "/providerOrganisation");
    }

    @Test
    void the_provider_reads_and_does_not_lead() {
        Scene scene = new Scene().proposed();

        scene.provider()
                .get(scene.engagement)
                .then()
                .statusCode(200)
                .body("accountOwner", is("olga"))
                .body("title", is("Equity research model"));
        refused(whatever(scene.provider()).post(scene.engagement + "/cancel"), 403, "forbidden");
        // Its people may be clients elsewhere; here they are not.
        var elsewhere =
                kpo.testing.Tokens.as("pat", scene.providerOrganisation, kpo.platform.caller.Role.CLIENT_MANAGER);
        refused(whatever(elsewhere).post(scene.engagement + "/open-matching"), 403, "forbidden");
        scene.provider().get("/v1/engagements?status=PROPOSED").then().body("items", hasSize(1));
        scene.provider().get("/v1/engagements?status=ACTIVE").then().body("items", empty());
    }

    @Test
    void nobody_cancels_over_work_that_waits() {
        Scene scene = new Scene().transition();
        take(scene.provider(), scene.assignment, "start");
        String entry = scene.submitted("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");

        refused(cancel(scene), 409, "gate_closed")
                .body("reasons.code", containsInAnyOrder("assignment_active", "time_unapproved"));
        take(scene.client(), entry, "approve");
        whatever(scene.provider())
                .body("{\"endsOn\": \"2026-11-01\"}")
                .post(scene.assignment + "/end")
                .then()
                .statusCode(200);
        Polling.until(Duration.ofSeconds(10), scene::isCompletelyBilled);
        cancel(scene).then().statusCode(200).body("status", is("CANCELLED"));
        refused(
                scene.expert()
                        .body(timeBody("2026-10-06T03:30:00Z", "2026-10-06T04:30:00Z"))
                        .post(scene.assignment + "/time-entries"),
                409,
                "engagement_over");
    }

    @Test
    void a_provider_reads_that_it_does_not_lead() {
        Scene scene = new Scene().proposed();

        scene.provider()
                .get(scene.engagement + "/allowed-actions")
                .then()
                .body("items.findAll { it.allowed }", empty())
                .body("items.find { it.action == 'cancel' }.reasons.code", contains("forbidden"));
    }

    private static Response cancel(Scene scene) {
        return whatever(scene.client())
                .body("{\"reason\": \"The merger is off.\"}")
                .post(scene.engagement + "/cancel");
    }

    private static Response propose(Scene scene, String provider) {
        return scene.operator()
                .body("{\"needId\": \"%s\", \"providerOrganisation\": \"%s\"}".formatted(id(scene.need), provider))
                .post("/v1/engagements");
    }

    private static void missing(Scene scene, String... codes) {
        refused(whatever(scene.client()).post(scene.engagement + "/activate"), 409, "gate_closed")
                .body("reasons.code", containsInAnyOrder(codes));
        scene.client()
                .get(scene.engagement + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'activate' }.allowed", is(false))
                .body("items.find { it.action == 'activate' }.reasons.code", containsInAnyOrder(codes));
    }
}
