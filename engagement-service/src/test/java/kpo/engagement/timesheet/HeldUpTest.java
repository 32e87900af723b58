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
import kpo.engagement.Scene;
import kpo.testing.LockWaits;
import kpo.testing.Polling;
import kpo.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A dry run of an import is one transaction, however long it takes: nobody waits for it. */
@QuarkusTest
class HeldUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void what_happens_while_an_import_is_tried_is_told_and_sealed_at_once() throws SQLException {
        Scene importing = new Scene().working();
        Scene other = new Scene();
        try (Connection lock = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class))) {
            lock.setAutoCommit(false);
            // This lock gives its own transaction no number, so that it holds nobody up itself.
            lock.createStatement().execute("lock table time_entry in share mode");
            String operation = tried(importing);
            Polling.until(PATIENCE, () -> LockWaits.isWaitedFor(lock));

            other.submittedNeed();

            Polling.until(PATIENCE, () -> other.client()
                    .get("/v1/events?types=need.submitted")
                    .path("items.size()")
                    .equals(1));
            Polling.until(PATIENCE, () -> Tokens.as("aude", "audit-office", AUDITOR)
                    .get("/v1/audit-events/verify")
                    .path("unsealedEvents")
                    .equals(0));
            assertThat(LockWaits.isWaitedFor(lock)).isTrue();
            lock.rollback();

            Polling.until(PATIENCE, () -> importing.provider().get(operation).path("endedAt") != null);
            assertThat(importing.provider().get(operation).jsonPath().getInt("outcomes.created"))
                    .isEqualTo(1);
            assertThat(importing.provider().get("/v1/time-entries").jsonPath().getList("items"))
                    .isEmpty();
        }
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
