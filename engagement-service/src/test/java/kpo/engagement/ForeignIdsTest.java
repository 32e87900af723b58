package kpo.engagement;

import static kpo.engagement.Scene.*;
import static kpo.platform.caller.Role.*;
import static kpo.testing.Refusals.refused;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever may not see an object cannot tell that it exists: every operation answers 404, never 403 (invariant 23). */
@QuarkusTest
class ForeignIdsTest {

    private static final String REASON = "{\"reason\": \"Curious\"}";

    @Test
    void another_organisations_ids_answer_404_on_every_operation() {
        Scene scene = new Scene().working();
        String entry = scene.logged("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");
        String week = scene.assignment + "/weeks/2026-W41";

        for (String path : List.of(
                scene.need,
                scene.need + "/allowed-actions",
                scene.engagement,
                scene.engagement + "/allowed-actions",
                scene.engagement + "/billing-delivery",
                scene.nda,
                scene.nda + "/allowed-actions",
                scene.work,
                scene.work + "/allowed-actions",
                scene.assignment,
                scene.assignment + "/allowed-actions",
                entry,
                entry + "/allowed-actions",
                week)) {
            refused(scene.stranger(CLIENT_MANAGER, PROVIDER_MANAGER, EXPERT).get(path), 404, "not_found");
        }
        for (String path : List.of(
                scene.need + "/submit",
                scene.engagement + "/open-matching",
                scene.engagement + "/select",
                scene.engagement + "/activate",
                scene.engagement + "/go-live",
                scene.engagement + "/begin-ramp-down",
                scene.engagement + "/close",
                scene.nda + "/send",
                scene.nda + "/sign",
                scene.work + "/propose",
                scene.work + "/agree",
                scene.work + "/sign",
                scene.assignment + "/confirm",
                entry + "/approve",
                week + "/approve")) {
            refused(whatever(scene.stranger(CLIENT_MANAGER)).post(path), 404, "not_found");
        }
        for (String path : List.of(
                scene.assignment + "/present",
                scene.assignment + "/onboard",
                scene.assignment + "/mark-ready",
                scene.assignment + "/start",
                entry + "/submit",
                entry + "/recall",
                week + "/submit")) {
            refused(whatever(scene.stranger(PROVIDER_MANAGER)).post(path), 404, "not_found");
        }
        for (String path : List.of(
                scene.engagement + "/cancel",
                scene.nda + "/terminate",
                scene.work + "/reject",
                scene.assignment + "/decline",
                entry + "/reject")) {
            refused(whatever(scene.stranger(CLIENT_MANAGER)).body(REASON).post(path), 404, "not_found");
        }
        withBody(scene, "PUT", scene.need, needBody());
        withBody(scene, "PUT", scene.work, workBody());
        withBody(scene, "PUT", entry, timeBody("2026-10-06T03:30:00Z", "2026-10-06T11:30:00Z"));
        withBody(scene, "DELETE", entry, "");
        withBody(scene, "POST", scene.engagement + "/ndas", ndaBody());
        withBody(scene, "POST", scene.engagement + "/statements-of-work", workBody());
        withBody(scene, "POST", scene.engagement + "/assignments", scene.assignmentBody());
        withBody(scene, "POST", scene.assignment + "/withdraw", REASON);
        withBody(scene, "POST", scene.assignment + "/end", "{\"endsOn\": \"2026-11-01\"}");
        withBody(
                scene,
                "POST",
                scene.assignment + "/time-entries",
                timeBody("2026-10-06T03:30:00Z", "2026-10-06T04:30:00Z"));
        withBody(
                scene,
                "POST",
                "/v1/engagements",
                "{\"needId\": \"%s\", \"providerOrganisation\": \"x\"}".formatted(id(scene.need)));
    }

    @Test
    void lists_show_nothing_of_others() {
        Scene scene = new Scene().working();
        scene.logged("2026-10-05T03:30:00Z", "2026-10-05T11:30:00Z");

        for (String path : List.of(
                "/v1/clients", "/v1/needs", "/v1/qualification-assessments", "/v1/engagements", "/v1/time-entries")) {
            scene.stranger(CLIENT_MANAGER).get(path).then().statusCode(200).body("items", empty());
        }
        for (String path : List.of(
                scene.engagement + "/ndas",
                scene.engagement + "/statements-of-work",
                scene.engagement + "/assignments",
                scene.assignment + "/conflict-checks")) {
            refused(scene.stranger(CLIENT_MANAGER).get(path), 404, "not_found");
        }
        scene.provider().get("/v1/needs").then().statusCode(403);
    }

    private static void withBody(Scene scene, String method, String path, String body) {
        refused(
                whatever(scene.stranger(CLIENT_MANAGER, PROVIDER_MANAGER))
                        .body(body)
                        .request(method, path),
                404,
                "not_found");
    }
}
