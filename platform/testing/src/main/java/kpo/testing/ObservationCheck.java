package kpo.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every service lets its operator see, and nobody else. Extended by one {@code @QuarkusTest} in each service. */
public abstract class ObservationCheck {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private static final Set<String> LOOKED_UP =
            Set.of("kpo_webhooks_parked", "kpo_operations_failed", "kpo_audit_unsealed_seconds");

    /** A call is counted when its caller has the answer already. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** The catalogue of problems is open to all and in no contract; other tests may have asked it. */
    private static final Set<String> OTHER_ROUTES = Set.of("/problems", "/problems/{code}", "unmatched");

    @TestHTTPResource(value = "/q", management = true)
    URI management;

    @Test
    void every_operation_is_counted_and_timed_under_its_own_name() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().accept("application/json").get("/q/openapi").path("paths");
        Set<String> operations = new TreeSet<>();
        paths.forEach((path, item) -> item.forEach((verb, operation) -> {
            if (VERBS.contains(verb)) {
                operations.add((String) operation.get("operationId"));
                given().contentType(mediaType(operation))
                        .request(verb, path.replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000"))
                        .then()
                        .statusCode(401);
            }
        }));

        Metrics metrics = metrics();

        assertThat(operations).isNotEmpty();
        assertThat(metrics.values("http_server_requests_seconds_count", "operation"))
                .containsAll(operations);
        assertThat(metrics.values("http_server_requests_seconds_bucket", "operation"))
                .containsAll(operations);
        assertThat(metrics.values("http_server_requests_seconds_bucket", "le"))
                .contains("0.004", "0.015", "1.0", "+Inf");
        assertThat(metrics.values("http_server_requests_seconds_count", "uri"))
                .isSubsetOf(Stream.concat(paths.keySet().stream(), OTHER_ROUTES.stream())
                        .toList());
    }

    private static String mediaType(Map<String, Object> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                ? content.keySet().iterator().next().toString()
                : "application/json";
    }

    @Test
    void whatever_else_is_called_has_one_name() {
        given().get("/v1/nothing-of-this-kind/4711");
        given().request("PROPFIND", "/v1/nothing/4712");
        given().get("/4713");

        Metrics metrics = metrics();

        assertThat(metrics.values("http_server_requests_seconds_count", "operation"))
                .contains("unmatched");
        assertThat(metrics.values("http_server_requests_seconds_count", "uri")).noneMatch(uri -> uri.contains("471"));
        assertThat(metrics.values("http_server_requests_seconds_count", "method"))
                .doesNotContain("PROPFIND");
    }

    @Test
    void the_pool_and_the_machine_are_measured() {
        assertThat(metrics().names())
                .contains(
                        "agroal_active_count",
                        "agroal_awaiting_count",
                        "agroal_available_count",
                        "jvm_memory_used_bytes",
                        "jvm_threads_live_threads",
                        "process_cpu_usage");
        assertThat(metrics().values("agroal_active_count", "application")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health", "/q/health/ready", "/q/health/live"})
    void callers_see_neither_metrics_nor_health(String path) {
        given().get(path).then().statusCode(404);

        given().get(management.resolve(path)).then().statusCode(200);
    }

    @Test
    void ready_is_who_can_ask_the_database_and_alive_is_who_answers() {
        given().get(management.resolve("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("database"));
        given().get(management.resolve("/q/health/live")).then().statusCode(200).body("checks", is(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/nothing", "/q/openapi", "/q/nothing", "/q/swagger-ui/"})
    void every_answer_is_hardened(String path) {
        hardened(given().get(path)).then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void a_body_that_is_refused_unread_is_hardened_too() {
        hardened(given().contentType("application/json")
                        .body("x".repeat(2_000_000))
                        .post("/v1/nothing"))
                .then()
                .statusCode(413)
                .header("traceparent", startsWith("00-"));
    }

    private static Response hardened(Response answer) {
        answer.then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", matchesPattern(".*frame-ancestors 'none'.*"));
        return answer;
    }

    @Test
    void swagger_ui_may_load_what_it_is_made_of() {
        String page =
                given().get("/q/swagger-ui/").then().statusCode(200).extract().asString();

        // Scripts, styles and images of its own only: its policy allows 'self'.
        assertThat(page).doesNotContain("src=\"http").doesNotContain("src=\"//");
        assertThat(page).contains("SwaggerUIBundle");
    }

    @Test
    void the_callers_trace_is_continued() {
        Response answer = given().header("traceparent", CALLER).get("/v1/nothing");

        answer.then()
                .statusCode(404)
                .body("traceId", is(TRACE))
                .header("traceparent", matchesPattern("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
            })
    void a_bad_trace_is_ignored_and_a_new_one_begun(String traceparent) {
        Response answer = given().header("traceparent", traceparent).get("/v1/nothing");

        String trace = answer.then().statusCode(404).extract().path("traceId");
        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        answer.then().header("traceparent", matchesPattern("00-" + trace + "-[0-9a-f]{16}-00"));
    }

    @Test
    void each_refusal_is_counted_under_its_code() {
        double before = metrics().sum("kpo_problems_total", "code=\"unauthenticated\"");

        given().get("/v1/audit-events").then().statusCode(401);

        Polling.until(SOON, () -> metrics().sum("kpo_problems_total", "code=\"unauthenticated\"") > before);
    }

    @Test
    void what_ended_badly_or_is_not_sealed_is_looked_up() {
        Polling.until(SOON, () -> metrics().names().containsAll(LOOKED_UP));

        assertThat(metrics().values("kpo_webhooks_parked", "what"))
                .containsExactlyInAnyOrder("deliveries", "endpoints");
        assertThat(metrics().values("kpo_operations_failed", "cause")).containsExactlyInAnyOrder("content", "service");
        // The tests seal every second.
        Polling.until(SOON, () -> metrics().sum("kpo_audit_unsealed_seconds") < 60);
    }

    @Test
    void no_two_requests_share_a_trace_by_chance() {
        Set<String> traces = IntStream.range(0, 50)
                .mapToObj(i -> given().get("/v1/nothing").<String>path("traceId"))
                .collect(Collectors.toSet());

        assertThat(traces).hasSize(50);
    }

    /** What an operator's Prometheus reads now. */
    protected Metrics metrics() {
        return Metrics.read(management);
    }
}
