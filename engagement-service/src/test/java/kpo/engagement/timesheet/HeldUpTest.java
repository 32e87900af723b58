package kpo.engagement.timesheet;

import static io.restassured.RestAssured.given;
import static kpo.platform.caller.Role.AUDITOR;
import static kpo.platform.caller.Role.PROVIDER_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import kpo.engagement.Scene;
import kpo.testing.LockWaits;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A dry run of an import is one transaction, however long it takes: nobody waits for it, in whichever database it is. */
@QuarkusTest
class HeldUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void what_happens_while_an_import_is_tried_is_told_and_sealed_at_once() throws SQLException {
        Scene importing = new Scene().working();
        Scene other = new Scene();
        try (Connection lock = DriverManager.getConnection(url())) {
            lock.setAutoCommit(false);
            // This lock gives its own transaction no number, so that it holds nobody up itself.
            lock.createStatement().execute("lock table time_entry in share mode");
            String operation = tried(importing);
            Polling.until(PATIENCE, () -> LockWaits.isWaitedFor(lock));

            other.submittedNeed();

            assertToldAndSealed(other);
            assertThat(LockWaits.isWaitedFor(lock)).isTrue();
            lock.rollback();

            Polling.until(PATIENCE, () -> importing.provider().get(operation).path("endedAt") != null);
            assertThat(importing.provider().get(operation).jsonPath().getInt("outcomes.created"))
                    .isEqualTo(1);
            assertThat(importing.provider().get("/v1/time-entries").jsonPath().getList("items"))
                    .isEmpty();
        }
    }

    @Test
    void nor_does_a_dry_run_of_another_service_hold_anybody_up_in_the_same_cluster() throws SQLException {
        Scene scene = new Scene();
        String name = "held_up_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection here = DriverManager.getConnection(url())) {
            here.createStatement().execute("create database " + name);
            try (Connection there = DriverManager.getConnection(url().replaceFirst("/[^/?]+\\?", "/" + name + "?"))) {
                there.createStatement().execute(announcing(here));
                there.setAutoCommit(false);
                there.createStatement().execute("select announce_undone()");

                scene.submittedNeed();

                assertToldAndSealed(scene);
                there.rollback();
            } finally {
                here.createStatement().execute("drop database " + name);
            }
        }
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class);
    }

    /** How a transaction says that it will be undone, for a database that is not ours. */
    private static String announcing(Connection ours) throws SQLException {
        try (var row = ours.createStatement()
                .executeQuery("select pg_get_functiondef(cast('announce_undone()' as regprocedure))")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void assertToldAndSealed(Scene scene) {
        Polling.until(PATIENCE, () -> scene.client()
                .get("/v1/events?types=need.submitted")
                .path("items.size()")
                .equals(1));
        Polling.until(PATIENCE, () -> Tokens.as("aude", "audit-office", AUDITOR)
                .get("/v1/audit-events/verify")
                .path("unsealedEvents")
                .equals(0));
    }

    private static String tried(Scene scene) {
        String file = "assignmentId,reference,startedAt,endedAt,zone,description\n%s,T-1,%s,%s,Asia/Kolkata,Model\n"
                .formatted(Scene.id(scene.assignment), TimeFixture.NINE, TimeFixture.FIVE);
        return given().contentType("text/csv")
                .auth()
                .oauth2(Tokens.token("priya", scene.providerOrganisation, PROVIDER_MANAGER))
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/time-entries/import?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }
}
