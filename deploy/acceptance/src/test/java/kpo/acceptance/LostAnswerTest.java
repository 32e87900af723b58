package kpo.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import kpo.acceptance.Stack.Service;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The service is killed (-9) after the effect of a POST and before its answer was read. Whoever sends the POST again with
 * the same key finds one effect, on whichever side of the commit the process died.
 */
class LostAnswerTest {

    private static final String PATH = "/v1/legal-entities";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Stack stack;

    private final String key = UUID.randomUUID().toString();
    private final String organisation = "org-" + key;

    @BeforeAll
    static void start() {
        stack = Stack.start();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    void killed_after_the_commit() throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(stack.jdbcUrl(Service.BILLING));
                Socket unread = send()) {
            Polling.until(PATIENCE, () -> count(database, "idempotency_record where key = '" + key + "'") == 1);
            stack.kill(Service.BILLING);
            stack.startAgain(Service.BILLING);

            Response again = repeat();

            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(entities(database)).isEqualTo(1);
            assertThat(count(
                            database,
                            "legal_entity where id = '%s'"
                                    .formatted(again.jsonPath().getString("id"))))
                    .isEqualTo(1);
        }
    }

    @Test
    void killed_between_the_effect_and_the_commit() throws IOException, SQLException {
        try (Connection database = DriverManager.getConnection(stack.jdbcUrl(Service.BILLING));
                Connection holding = DriverManager.getConnection(stack.jdbcUrl(Service.BILLING))) {
            holding.setAutoCommit(false);
            try (var statement = holding.createStatement()) {
                // Reading goes on, but the answer cannot be kept: the effect waits for it in its transaction.
                statement.execute("lock table idempotency_record in share mode");
            }
            try (Socket unread = send()) {
                Polling.until(
                        PATIENCE,
                        () -> count(
                                        database,
                                        "pg_stat_activity where wait_event_type = 'Lock' and query ilike 'insert into idempotency_record%'")
                                == 1);
                stack.kill(Service.BILLING);
            }
            holding.rollback();
            stack.startAgain(Service.BILLING);
            Polling.until(PATIENCE, () -> repeat().statusCode() != 409);

            assertThat(repeat().statusCode()).isEqualTo(201);
            assertThat(repeat().header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(entities(database)).isEqualTo(1);
        }
    }

    private String body() {
        return """
                {"organisation": "%s", "name": "Lost", "country": "DE", "currency": "EUR",
                 "fiscalYearStartMonth": 1, "invoicePrefix": "DA"}"""
                .formatted(organisation);
    }

    /** Sends the request and reads nothing. */
    private Socket send() throws IOException {
        URI url = URI.create(stack.url(Service.BILLING));
        Socket socket = new Socket(url.getHost(), url.getPort());
        byte[] body = body().getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream()
                .write(
                        """
                        POST %s HTTP/1.1
                        Host: %s
                        Authorization: Bearer %s
                        Content-Type: application/json
                        Idempotency-Key: %s
                        Content-Length: %d

                        """
                                .formatted(PATH, url.getHost(), token(), key, body.length)
                                .replace("\n", "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    private Response repeat() {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body())
                .post(stack.url(Service.BILLING) + PATH);
    }

    private static String token() {
        return stack.token("olga", "operator", "operator");
    }

    private int entities(Connection database) {
        return count(database, "legal_entity where organisation = '" + organisation + "'");
    }

    private static int count(Connection database, String rows) {
        try (var statement = database.createStatement();
                var counted = statement.executeQuery("select count(*) from " + rows)) {
            counted.next();
            return counted.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
