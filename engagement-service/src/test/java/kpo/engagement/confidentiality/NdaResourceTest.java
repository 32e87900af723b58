package kpo.engagement.confidentiality;

import static kpo.engagement.Scene.ndaBody;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import kpo.engagement.Scene;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NdaResourceTest {

    @Test
    void it_is_in_force_when_both_sides_signed_and_its_first_day_has_come() {
        Scene scene = new Scene().proposed().draftNda(ndaBody());

        take(scene.client(), scene.nda, "send").body("status", is("SENT")).body("standing", is("NOT_YET"));
        take(scene.provider(), scene.nda, "sign").body("status", is("PARTIALLY_SIGNED"));
        refused(whatever(scene.provider()).post(scene.nda + "/sign"), 409, "already_signed");
        scene.provider()
                .get(scene.nda + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'sign' }.reasons.code", contains("already_signed"));
        take(scene.client(), scene.nda, "sign").body("status", is("SIGNED")).body("standing", is("IN_FORCE"));
        refused(whatever(scene.client()).post(scene.nda + "/sign"), 409, "state_conflict");

        Scene later = new Scene().proposed().signedNda(ndaBody().replace("2026-01-01", "2026-11-03"));
        later.client().get(later.nda).then().body("status", is("SIGNED")).body("standing", is("NOT_YET"));
    }

    @Test
    void after_its_end_the_duty_survives() {
        Scene scene = new Scene().proposed().signedNda(ndaBody().replace("2027-01-01", "2026-11-02"));

        scene.client().get(scene.nda).then().body("standing", is("SURVIVING"));
        scene.client().get(scene.engagement + "/ndas").then().body("items", hasSize(1));
    }

    @Test
    void a_terminated_nda_protects_nothing_new() {
        Scene scene = new Scene().proposed().signedNda(ndaBody());

        whatever(scene.client())
                .body("{\"reason\": \"Breach\"}")
                .post(scene.nda + "/terminate")
                .then()
                .statusCode(200)
                .body("status", is("TERMINATED"))
                .body("terminatedOn", is("2026-11-02"))
                .body("standing", is("SURVIVING"));
    }

    @Test
    void operators_draft_but_do_not_sign() {
        Scene scene = new Scene().proposed().draftNda(ndaBody());
        take(scene.operator(), scene.nda, "send");

        refused(whatever(scene.operator()).post(scene.nda + "/sign"), 403, "forbidden");
        scene.operator()
                .get(scene.nda + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'sign' }.reasons.code", contains("forbidden", "neither_side"));
    }

    @Test
    void its_days_and_its_people_make_sense() {
        Scene scene = new Scene().proposed();

        refused(draft(scene, ndaBody().replace("2027-01-01", "2026-01-01")), 422, "nda_period_empty", "/effectiveTo");
        refused(
                draft(scene, ndaBody().replace("2030-01-01", "2026-12-31")),
                422,
                "survival_too_short",
                "/survivesUntil");
        refused(draft(scene, ndaBody().replace("true", "false")), 422, "nobody_covered", "/expertIds");
    }

    private static io.restassured.response.Response draft(Scene scene, String body) {
        return scene.client().body(body).post(scene.engagement + "/ndas");
    }
}
