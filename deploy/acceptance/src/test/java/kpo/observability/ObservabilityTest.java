package kpo.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alerts and dashboard are complete and readable. That their metrics exist is told with the story, by running services. */
class ObservabilityTest {

    private static final Set<String> MEMBERS_OF_A_RULE = Set.of("alert", "expr", "for", "labels", "annotations");

    @Test
    void an_alert_says_what_is_wrong_how_bad_it_is_and_where_to_read_on() throws IOException {
        String operations = Files.readString(Expression.FOLDER.resolve("README.md"));

        assertThat(Expression.alerts()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(MEMBERS_OF_A_RULE);
            assertThat(rule.path("for").asText()).matches("[1-9][0-9]*[mh]");
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            String name = rule.path("alert").asText();
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("README.md#" + name.toLowerCase(Locale.ROOT));
            assertThat(operations).contains("\n### " + name + "\n");
        });
        assertThat(Expression.alerts().map(rule -> rule.path("alert").asText())).doesNotHaveDuplicates();
    }

    @Test
    void what_must_wake_somebody_has_an_alert() {
        assertThat(Expression.all().flatMap(expression -> expression.metrics().keySet().stream()))
                .contains(
                        "http_server_requests_seconds_count",
                        "http_server_requests_seconds_bucket",
                        "kpo_outbox_lag_seconds",
                        "kpo_webhooks_parked",
                        "kpo_operations_failed",
                        "kpo_audit_unsealed_seconds",
                        "kpo_charges_held",
                        "kpo_database_up",
                        "agroal_awaiting_count");
    }

    @Test
    void every_expression_is_closed_and_asks_for_a_metric() {
        assertThat(Expression.all()).isNotEmpty().allSatisfy(expression -> {
            assertThat(expression.isBalanced()).as(expression.toString()).isTrue();
            assertThat(expression.metrics()).as(expression.toString()).isNotEmpty();
        });
    }

    @Test
    void metrics_and_labels_are_found_in_an_expression() {
        Expression expression = new Expression(
                "errors",
                "sum by (application) (rate(http_calls_total{status=~\"5..\",operation!=\"a_b{\"}[5m])) / max_over_time(kpo_x_y[1h])");

        assertThat(expression.metrics())
                .isEqualTo(Map.of("http_calls_total", Set.of("status", "operation"), "kpo_x_y", Set.of()));
        assertThat(expression.isBalanced()).isTrue();
        assertThat(new Expression("", "sum(rate(x[5m])").isBalanced()).isFalse();
    }

    @Test
    void no_panel_covers_another() {
        List<JsonNode> places =
                Expression.panels().map(panel -> panel.path("gridPos")).toList();

        assertThat(places.stream().flatMap(ObservabilityTest::cells)).doesNotHaveDuplicates();
        assertThat(Expression.panels().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
    }

    private static Stream<String> cells(JsonNode place) {
        int x = place.path("x").asInt();
        int y = place.path("y").asInt();
        assertThat(x + place.path("w").asInt()).isLessThanOrEqualTo(24);
        return IntStream.range(x, x + place.path("w").asInt()).boxed().flatMap(column -> IntStream.range(
                        y, y + place.path("h").asInt())
                .mapToObj(row -> column + "/" + row));
    }
}
