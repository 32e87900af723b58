package kpo.engagement.engagement;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.ndaBody;
import static kpo.engagement.Scene.take;
import static kpo.engagement.Scene.whatever;
import static kpo.engagement.Scene.workBody;
import static kpo.testing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kpo.engagement.Scene;
import kpo.testing.LockWaits;
import kpo.testing.Polling;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A cancelled engagement takes neither people nor papers, also where the cancel is not committed yet. */
@QuarkusTest
class CancelledEngagementTest {

    private static final String REASON = "{\"reason\": \"The merger is off.\"}";

    @Test
    void nobody_is_confirmed_and_no_time_is_reserved() {
        Scene scene = presented();
        cancel(scene);

        refused(whatever(scene.client()).post(scene.assignment + "/confirm"), 409, "engagement_over")
                .body("reasons.code", contains("engagement_over"));
        scene.client()
                .get(scene.assignment)
                .then()
                .body("status", is("WITHDRAWN"))
                .body("withdrawReason", is("The merger is off."))
                .body("capacity", nullValue());
    }

    @Test
    void allowed_actions_say_what_the_verbs_of_an_assignment_do() {
        Scene scene = presented();
        cancel(scene);

        scene.client()
                .get(scene.assignment + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'confirm' }.reasons.code", contains("engagement_over"))
                .body("items.findAll { it.allowed }", empty());
    }

    @Test
    void nobody_goes_on_towards_work() {
        Scene scene = presented();
        take(scene.client(), scene.assignment, "confirm");
        cancel(scene);

        refused(whatever(scene.provider()).post(scene.assignment + "/onboard"), 409, "engagement_over");
        scene.provider()
                .get(scene.assignment + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'onboard' }.reasons.code", contains("engagement_over"))
                .body("items.findAll { it.allowed }", empty());
    }

    @Test
    void nothing_goes_live_from_which_everybody_was_withdrawn() {
        Scene scene = new Scene().transition();
        whatever(scene.provider())
                .body(REASON)
                .post(scene.assignment + "/withdraw")
                .then()
                .statusCode(200);

        refused(whatever(scene.client()).post(scene.engagement + "/go-live"), 409, "gate_closed")
                .body("reasons.code", contains("nobody_staffed"));
        cancel(scene);
    }

    @Test
    void its_statement_of_work_is_not_signed() {
        Scene scene = new Scene().contracting().agreedWork(workBody());
        take(scene.provider(), scene.work, "sign");
        cancel(scene);

        scene.client()
                .get(scene.work + "/allowed-actions")
                .then()
                .body("items.find { it.action == 'sign' }.reasons.code", contains("engagement_over"));
        refused(whatever(scene.client()).post(scene.work + "/sign"), 409, "engagement_over");
        scene.client().get(scene.work).then().body("status", is("AGREED"));
    }

    @Test
    void whoever_acts_during_the_cancel_waits_for_it_and_is_refused() throws SQLException {
        Scene scene = presented();
        take(scene.provider(), scene.work, "sign");

        duringTheCancel(scene, () -> whatever(scene.client()).post(scene.work + "/sign"));
        duringTheCancel(scene, () -> whatever(scene.client()).post(scene.assignment + "/confirm"));
        duringTheCancel(
                scene, () -> scene.provider().body(scene.assignmentBody()).post(scene.engagement + "/assignments"));
        duringTheCancel(scene, () -> scene.client().body(ndaBody()).post(scene.engagement + "/ndas"));
        duringTheCancel(scene, () -> scene.provider().body(workBody()).post(scene.engagement + "/statements-of-work"));
    }

    private static Scene presented() {
        Scene scene = new Scene().contracting().agreedWork(workBody()).proposedAssignment();
        take(scene.provider(), scene.assignment, "present");
        return scene;
    }

    private static void cancel(Scene scene) {
        whatever(scene.client())
                .body(REASON)
                .post(scene.engagement + "/cancel")
                .then()
                .statusCode(200);
    }

    /** Cancels by hand, in a transaction that stays open until the request waits for it; afterwards all is as before. */
    private static void duringTheCancel(Scene scene, Supplier<Response> request) throws SQLException {
        String engagement = " where id = '" + id(scene.engagement) + "'";
        try (Connection cancel = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = cancel.createStatement()) {
            cancel.setAutoCommit(false);
            statement.execute("update engagement set status = 'CANCELLED', cancel_reason = 'Off'" + engagement);
            CompletableFuture<Response> second = CompletableFuture.supplyAsync(request);
            Polling.until(Duration.ofSeconds(10), () -> LockWaits.isWaitedFor(cancel));
            assertThat(second).isNotDone();
            cancel.commit();
            refused(second.join(), 409, "engagement_over");
            statement.execute("update engagement set status = 'CONTRACTING', cancel_reason = null" + engagement);
            cancel.commit();
        }
    }
}
