package kpo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import kpo.testing.Polling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The log of a packaged service says what happened, and nothing of the people and secrets that passed through. */
class LogTest {

    private static final String NAME = "Zubeida Marked-Person";
    private static final String EMAIL = "zubeida.marked@example.com";
    private static final String SECRET = "marked-secret-4711";

    /** A line is written when the caller has its answer already. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static LoneService service;

    @BeforeAll
    static void start() {
        service = LoneService.start(Map.of("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_call_is_one_line_of_facts() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer = service.send(service.request("/v1/skills?limit=1")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .build());
        assertThat(answer.statusCode()).isEqualTo(200);

        Polling.until(SOON, () -> !log().of(trace).isEmpty());
        assertThat(log().of(trace)).singleElement().satisfies(line -> {
            JsonNode facts = line.path("mdc");
            assertThat(line.path("level").asText()).isEqualTo("INFO");
            assertThat(line.path("service").asText()).isEqualTo("catalog-service");
            assertThat(facts.path("operation").asText()).isEqualTo("listSkills");
            assertThat(facts.path("method").asText()).isEqualTo("GET");
            assertThat(facts.path("route").asText()).isEqualTo("/v1/skills");
            assertThat(facts.path("status").asText()).isEqualTo("200");
            assertThat(facts.path("durationMs").asText()).matches("[0-9]+");
            assertThat(facts.path("organisation").asText()).isEqualTo("operator");
        });
    }

    @Test
    void a_failure_is_told_with_its_stack_and_without_the_row() throws SQLException {
        change("alter table provider add constraint planted check (organisation <> 'marked-organisation')");

        HttpResponse<String> answer = post(
                "/v1/providers",
                """
                {"kind": "THIRD_PARTY", "organisation": "marked-organisation", "name": "%s", "country": "IN"}"""
                        .formatted(NAME));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
        String trace = answer.body().replaceAll("(?s).*\"traceId\":\"([0-9a-f]{32})\".*", "$1");
        assertThat(log().of(trace)).as("the failure and the call").hasSize(2).anySatisfy(line -> {
            assertThat(line.path("level").asText()).isEqualTo("ERROR");
            assertThat(line.path("stackTrace").asText()).contains("planted");
        });
        log().mentionsNone(marks());
    }

    @Test
    void people_and_secrets_that_pass_through_are_not_in_it() {
        post("/v1/providers", "{\"name\": \"" + NAME + "\", \"kind\": \"" + SECRET + "\"}");
        post("/v1/providers", "{\"name\": \"" + NAME);
        post("/v1/providers", "{\"email\": \"" + EMAIL + "\"}");
        service.get("/v1/skills?email=" + EMAIL);
        service.get("/v1/skills/" + EMAIL);
        service.get("/v1/people/" + URLEncoder.encode(NAME, StandardCharsets.UTF_8));
        service.get("/" + SECRET);
        service.send(service.request("/v1/skills")
                .setHeader("Authorization", "Bearer " + SECRET)
                .header("Idempotency-Key", SECRET)
                .header("traceparent", SECRET)
                .header("tracestate", SECRET)
                .header("User-Agent", EMAIL)
                .build());

        Polling.until(SOON, () -> log().calls().stream()
                .anyMatch(call -> call.path("status").asText().equals("401")));
        ServiceLog log = log();

        assertThat(log.calls().stream().map(call -> call.path("status").asText()))
                .contains("400", "401", "404");
        log.mentionsNone(marks());
    }

    private static Stream<String> marks() {
        return Stream.of(NAME, "Zubeida", "Marked", EMAIL, "zubeida", SECRET, "marked-", "Bearer", "eyJ");
    }

    private static ServiceLog log() {
        return ServiceLog.of(service.process());
    }

    private static HttpResponse<String> post(String path, String body) {
        return service.send(service.request(path)
                .header("Idempotency-Key", SECRET + body.hashCode())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = service.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }
}
