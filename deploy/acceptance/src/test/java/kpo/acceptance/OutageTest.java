package kpo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a packaged service does while its database is away or being migrated, and when it is told to end. */
class OutageTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private LoneService service;

    @BeforeEach
    void aServiceThatRuns() {
        service = LoneService.start(Map.of("QUARKUS_SHUTDOWN_DELAY", "2S"));
        assertThat(service.get("/v1/skills").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void theEnd() {
        service.close();
    }

    @Test
    void without_its_database_it_says_so_at_once_and_with_it_again_works_as_before() {
        long process = service.process().process().pid();

        service.stopDatabase();

        Polling.until(SOON, () -> service.health("ready") == 503);
        assertThat(service.health("live")).isEqualTo(200);
        for (int request = 0; request < 5; request++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = service.get("/v1/skills");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(JsonPath.from(answer.body()).getString("code")).isEqualTo("database_unavailable");
        }

        assertThat(dryRun()).isEqualTo(503);

        service.startDatabase();

        Polling.until(SOON, () -> service.health("ready") == 200);
        assertThat(service.get("/v1/skills").statusCode())
                .as("the first request")
                .isEqualTo(200);
        for (int request = 0; request < 10; request++) {
            assertThat(dryRun()).as("on whatever thread").isEqualTo(201);
        }
        assertThat(service.process().process().pid()).isEqualTo(process);
    }

    private int dryRun() {
        var body = BodyPublishers.ofString(
                "{\"code\": \"outage\", \"labels\": {\"en\": \"Outage\", \"hi\": \"बाधा\"}, \"domain\": \"INVESTMENT\"}");
        return service.send(service.request("/v1/skills?dryRun=true").POST(body).build())
                .statusCode();
    }

    @Test
    void until_its_migrations_are_done_it_is_not_ready() throws SQLException {
        service.process().stop();
        try (Connection other = service.connect()) {
            lock(other, "flyway_schema_history");
            service.process().start();
            Polling.until(LoneService.START, () -> somebodyWaitsForALock(other));

            assertThat(service.health("ready")).isNotEqualTo(200);
            assertThat(service.process().process().isAlive()).isTrue();

            other.rollback();
        }
        service.process().awaitReady(LoneService.START);
        assertThat(service.get("/v1/skills").statusCode()).isEqualTo(200);
    }

    @Test
    void told_to_end_it_first_leaves_the_service_then_ends_what_is_under_way() throws Exception {
        CompletableFuture<HttpResponse<String>> slow;
        try (Connection other = service.connect()) {
            lock(other, "skill");
            slow = service.http().sendAsync(service.request("/v1/skills").build(), BodyHandlers.ofString());
            Polling.until(SOON, () -> somebodyWaitsForALock(other));

            service.process().process().destroy();

            Polling.until(SOON, () -> service.health("ready") == 503);
            assertThat(service.get("/v1/domains").statusCode())
                    .as("still served until the load balancers have seen it")
                    .isEqualTo(200);
            Polling.until(SOON, this::sendsItsCallersAway);
            assertThat(slow).isNotDone();

            other.rollback();
        }
        assertThat(slow.get(10, TimeUnit.SECONDS).statusCode())
                .as("the one under way")
                .isEqualTo(200);
        assertThat(service.process().process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private boolean sendsItsCallersAway() {
        return service.get("/v1/domains")
                .headers()
                .firstValue("Connection")
                .filter("close"::equals)
                .isPresent();
    }

    private static void lock(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private static boolean somebodyWaitsForALock(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select 1 from pg_locks where not granted")) {
            return rows.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
