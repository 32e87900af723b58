package kpo.engagement.need;

import static kpo.engagement.Scene.ANSWERS_KPO;
import static kpo.engagement.Scene.needBody;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import kpo.engagement.Scene;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NeedResourceTest {

    private static final String ANSWERS_BPO =
            """
            {"judgement": 0, "advancedExpertise": 0, "coreInformationWork": 2, "oneOff": 0, "uncodifiable": 0,
             "decisionImpact": 1, "confidentiality": 3}""";

    @Test
    void the_verdict_becomes_the_needs_status_and_every_contribution_is_told() {
        Scene scene = new Scene().submittedNeed();

        String assessment = scene.operator()
                .body(ANSWERS_KPO)
                .post(scene.need + "/qualification-assessments")
                .then()
                .statusCode(201)
                .body("score", is("88.75"))
                .body("verdict", is("KPO"))
                .body("contributions.criterion", hasItems("judgement", "advancedExpertise", "confidentiality"))
                .body("contributions.points", contains("25.00", "20.00", "11.25", "11.25", "7.50", "10.00", "3.75"))
                .body("reasons.code", contains("score_kpo"))
                .body("assessedBy", is("olga"))
                .extract()
                .header("Location");

        scene.client().get(scene.need).then().body("status", is("QUALIFIED_KPO"));
        scene.client().get(assessment).then().statusCode(200).body("score", is("88.75"));
        scene.client()
                .get("/v1/qualification-assessments?needId=" + Scene.id(scene.need))
                .then()
                .body("items", hasSize(1));
        refused(
                scene.operator().body(ANSWERS_KPO).post(scene.need + "/qualification-assessments"),
                409,
                "state_conflict");
    }

    @Test
    void a_need_is_assessed_as_the_version_that_was_read_where_one_is_named() {
        Scene scene = new Scene().submittedNeed();

        refused(
                scene.operator()
                        .header("If-Match", "\"77\"")
                        .body(ANSWERS_KPO)
                        .post(scene.need + "/qualification-assessments"),
                412,
                "stale_version");
        scene.client().get(scene.need).then().body("status", is("SUBMITTED"));

        String version = scene.client().get(scene.need).header("ETag");
        scene.operator()
                .header("If-Match", version)
                .body(ANSWERS_KPO)
                .post(scene.need + "/qualification-assessments")
                .then()
                .statusCode(201);
    }

    @Test
    void routine_work_is_not_for_us() {
        Scene scene = new Scene().submittedNeed();

        scene.operator()
                .body(ANSWERS_BPO)
                .post(scene.need + "/qualification-assessments")
                .then()
                .body("score", is("13.75"))
                .body("verdict", is("BPO"))
                .body("reasons.code", contains("score_bpo", "routine_work"));
        scene.client().get(scene.need).then().body("status", is("NOT_KPO"));
    }

    @Test
    void a_preview_scores_and_keeps_nothing() {
        Scene scene = new Scene().submittedNeed();

        scene.client()
                .body(ANSWERS_KPO)
                .post("/v1/qualification-assessments/preview")
                .then()
                .statusCode(200)
                .body("score", is("88.75"))
                .body("verdict", is("KPO"));
        scene.client().get(scene.need).then().body("status", is("SUBMITTED"));
        refused(
                scene.client().body(ANSWERS_KPO.replace("4,", "5,")).post("/v1/qualification-assessments/preview"),
                422,
                "validation_failed");
    }

    @Test
    void a_returned_need_is_edited_and_submitted_again() {
        Scene scene = new Scene().submittedNeed();

        whatever(scene.operator())
                .body("{\"reason\": \"The weekly effort is missing.\"}")
                .post(scene.need + "/return")
                .then()
                .statusCode(200)
                .body("status", is("RETURNED"))
                .body("returnReason", is("The weekly effort is missing."));
        scene.client()
                .get(scene.need + "/allowed-actions")
                .then()
                .body("items.findAll { it.allowed }.action", contains("edit"))
                .body("items.find { it.action == 'submit' }.reasons.code", contains("state_conflict"));
        whatever(scene.client())
                .body(needBody().replace("4800", "2400"))
                .put(scene.need)
                .then()
                .statusCode(200)
                .body("status", is("DRAFT"))
                .body("weeklyMinutes", is(2400));
        take(scene.client(), scene.need, "submit").body("status", is("SUBMITTED"));
        refused(whatever(scene.client()).body(needBody()).put(scene.need), 409, "state_conflict");
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        Scene scene = new Scene().draftNeed();

        refused(scene.client().post(scene.need + "/submit"), 428, "precondition_required");
        refused(scene.client().header("If-Match", "\"7\"").post(scene.need + "/submit"), 412, "stale_version");
        scene.client()
                .header("If-Match", "\"0\"")
                .post(scene.need + "/submit")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void the_same_key_states_one_need() {
        Scene scene = new Scene().draftNeed();
        String key = UUID.randomUUID().toString();

        var first =
                scene.client().header("Idempotency-Key", key).body(needBody()).post("/v1/needs");
        var second =
                scene.client().header("Idempotency-Key", key).body(needBody()).post("/v1/needs");

        second.then().statusCode(201).header("Idempotency-Replayed", "true").body(is(first.asString()));
        refused(
                scene.client()
                        .header("Idempotency-Key", key)
                        .body(needBody().replace("4800", "60"))
                        .post("/v1/needs"),
                422,
                "idempotency_key_reused");
        scene.client().get("/v1/needs").then().body("items", hasSize(2));
    }

    @Test
    void a_bad_body_is_refused_with_a_pointer() {
        Scene scene = new Scene().draftNeed();

        refused(
                scene.client()
                        .body(needBody().replace("2026-01-01", "2026-02-30"))
                        .post("/v1/needs"),
                400,
                "invalid_value",
                "/startsOn");
        refused(
                scene.client()
                        .body(needBody().replace("2026-01-01", "2206-01-01"))
                        .post("/v1/needs"),
                422,
                "validation_failed",
                "/startsOn");
        refused(
                scene.client()
                        .body(needBody().replace("\"oneOff\"", "\"expectedEndsOn\": \"2206-01-01\", \"oneOff\""))
                        .post("/v1/needs"),
                422,
                "validation_failed",
                "/expectedEndsOn");
        refused(
                scene.client()
                        .body(needBody().replace("\"oneOff\"", "\"expectedEndsOn\": \"2025-12-31\", \"oneOff\""))
                        .post("/v1/needs"),
                422,
                "need_period_empty",
                "/expectedEndsOn");
        refused(
                scene.client().body(needBody().replace("INVESTMENT", "LAW")).post("/v1/needs"),
                422,
                "domain_unknown",
                "/domain");
        refused(
                scene.client()
                        .body(needBody().replace("\"title\"", "\"titel\""))
                        .post("/v1/needs"),
                400,
                "unknown_field",
                "/titel");
        refused(
                scene.client().body(needBody().replace("Globex Inc", " ")).post("/v1/needs"),
                422,
                "validation_failed",
                "/excludedCompetitors/0");
    }

    @Test
    void only_a_registered_client_states_needs() {
        refused(new Scene().stranger(CLIENT_MANAGER).body(needBody()).post("/v1/needs"), 422, "client_not_registered");
    }
}
