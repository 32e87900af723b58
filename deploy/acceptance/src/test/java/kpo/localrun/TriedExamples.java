package kpo.localrun;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What Swagger UI sends for who presses "Try it out" in the local run: the examples of the contracts served there. */
record TriedExamples(int port, Path state) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Who may do it; all of it is sent as a dry run, as the example of {@code dryRun} says. */
    private static final Map<String, String> WRITERS = Map.ofEntries(
            Map.entry("enrolExpert", "meera"),
            Map.entry("openDeliveryCentre", "meera"),
            Map.entry("publishOffering", "meera"),
            Map.entry("holdExpert", "meera"),
            Map.entry("grantDisclosure", "olga"),
            Map.entry("matchExperts", "sofia"),
            Map.entry("compareExperts", "sofia"),
            Map.entry("draftNeed", "sofia"),
            Map.entry("proposeEngagement", "sofia"),
            Map.entry("registerClient", "olga"),
            Map.entry("previewInvoice", "farid"),
            Map.entry("draftInvoice", "farid"),
            Map.entry("createBillingAgreement", "olga"),
            Map.entry("createRateCard", "farid"),
            Map.entry("previewTax", "farid"));

    /** Of these the demo has none, or none in each service. */
    private static final String ABSENT = ".*/(webhook-\\w+|time-off|weekly-hours|operations)/.*";

    void areOfTheDemo() throws IOException {
        Map<String, Integer> written = new TreeMap<>();
        for (int service = 0; service < 3; service++) {
            String url = "http://127.0.0.1:" + (port + service);
            for (var path : contract(url).path("paths").properties()) {
                for (var method : path.getValue().properties()) {
                    JsonNode operation = method.getValue();
                    String name = operation.path("operationId").asText();
                    if (WRITERS.containsKey(name)) {
                        written.put(name, write(url + path.getKey(), name, operation));
                    } else if (method.getKey().equals("get") && path.getKey().contains("{")) {
                        read(url, path.getKey(), operation);
                    }
                }
            }
        }
        assertThat(written.keySet()).isEqualTo(WRITERS.keySet());
    }

    /** In both forms it is the same. */
    private static JsonNode contract(String url) throws IOException {
        String json = given().accept("application/json").get(url + "/q/openapi").asString();
        String yaml = given().accept("application/yaml").get(url + "/q/openapi").asString();
        JsonNode contract = JSON.readTree(json);
        assertThat(new YAMLMapper().readTree(yaml)).isEqualTo(contract);
        return contract;
    }

    private int write(String url, String name, JsonNode operation) {
        JsonNode body = operation.at("/requestBody/content/application~1json/example");
        var answer = as(WRITERS.get(name))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body.toString())
                .post(url + "?dryRun=true");
        assertThat(answer.statusCode())
                .as("%s %s: %s", name, body, answer.asString())
                .isBetween(200, 201);
        return answer.statusCode();
    }

    private void read(String url, String path, JsonNode operation) {
        String filled = path;
        for (JsonNode parameter : operation.path("parameters")) {
            filled = filled.replace(
                    "{" + parameter.path("name").asText() + "}",
                    parameter.path("example").asText());
        }
        if (!filled.matches(ABSENT)) {
            assertThat(as("olga").get(url + filled).statusCode()).as(filled).isNotEqualTo(404);
        }
    }

    private RequestSpecification as(String login) {
        try {
            return given().auth()
                    .oauth2(Files.readString(state.resolve("tokens").resolve(login)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
