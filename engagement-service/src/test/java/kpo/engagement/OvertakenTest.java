package kpo.engagement;

import static kpo.engagement.Scene.id;
import static kpo.engagement.Scene.needBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kpo.testing.LockWaits;
import kpo.testing.Polling;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another request changes an object between the reading and the writing of this one. */
@QuarkusTest
class OvertakenTest {

    private final Scene scene = new Scene();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoever_means_whatever_is_there_begins_again(boolean dryRun) throws Exception {
        Response overtaken = overtaken("*", dryRun);

        assertThat(overtaken.statusCode()).as(overtaken.asString()).isEqualTo(200);
        assertThat(overtaken.header("ETag")).isEqualTo(dryRun ? null : "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoever_means_what_was_read_is_told(boolean dryRun) throws Exception {
        assertThat(overtaken("\"0\"", dryRun).statusCode()).isEqualTo(412);
    }

    private Response overtaken(String ifMatch, boolean dryRun) throws SQLException {
        scene.draftNeed();
        try (Connection other = DriverManager.getConnection(
                        ConfigProvider.getConfig().getValue("kpo.test.superuser-url", String.class));
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update need set version = 1 where id = '%s'".formatted(id(scene.need)));
            CompletableFuture<Response> overtaken = CompletableFuture.supplyAsync(() -> scene.client()
                    .header("If-Match", ifMatch)
                    .queryParam("dryRun", dryRun)
                    .body(needBody().replace("4800", "2400"))
                    .put(scene.need));
            Polling.until(Duration.ofSeconds(10), () -> LockWaits.isWaitedFor(other));
            other.commit();
            return overtaken.join();
        }
    }
}
