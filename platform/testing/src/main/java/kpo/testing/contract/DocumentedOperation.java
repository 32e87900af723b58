package kpo.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** An operation as the document describes it, to hold requests and answers against. */
public final class DocumentedOperation {

    private final ServedContract contract;
    private final String path;
    private final String method;
    private final JsonNode operation;
    private final Pattern pattern;

    DocumentedOperation(ServedContract contract, String path, String method, JsonNode operation) {
        this.contract = contract;
        this.path = path;
        this.method = method;
        this.operation = operation;
        this.pattern = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
    }

    public String id() {
        return operation.path("operationId").asText();
    }

    public String path() {
        return path;
    }

    public String method() {
        return method;
    }

    public JsonNode described() {
        return operation;
    }

    boolean matches(String called) {
        return pattern.matcher(called).matches();
    }

    /** The answer of a status, or a missing node. */
    public JsonNode answer(int status) {
        return contract.resolved(operation.path("responses").path(String.valueOf(status)));
    }

    public List<JsonNode> parameters() {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(contract::resolved)
                .toList();
    }

    /** Whether the contract names this header for the answer; names of headers know no case. */
    boolean answersHeader(int status, String name) {
        for (var header : answer(status).path("headers").properties()) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** What is wrong with a body that was sent; a member that is null counts as absent. */
    public List<String> faultsOfRequest(String mediaType, String body) {
        JsonNode content = operation.path("requestBody").path("content");
        if (!content.has(mediaType)) {
            return List.of("the contract does not take " + mediaType);
        }
        return isJson(mediaType)
                ? contract.faults(
                        pointer() + "/requestBody/content" + ServedContract.step(mediaType) + "/schema",
                        ServedContract.withoutNulls(body))
                : List.of();
    }

    /** What is wrong with a body that was answered. */
    public List<String> faultsOfAnswer(int status, String mediaType, String body) {
        JsonNode answer = operation.path("responses").path(String.valueOf(status));
        if (answer.isMissingNode()) {
            return List.of("the contract does not know the status " + status);
        }
        JsonNode content = contract.resolved(answer).path("content");
        if (mediaType == null) {
            return content.isEmpty() ? List.of() : List.of("the contract promises a body");
        }
        if (!content.has(mediaType)) {
            return List.of("the contract does not answer " + mediaType);
        }
        if (!isJson(mediaType)) {
            return List.of();
        }
        String at = answer.has("$ref") ? answer.get("$ref").asText().substring(1) : pointer() + "/responses/" + status;
        return contract.faults(at + "/content" + ServedContract.step(mediaType) + "/schema", body);
    }

    /** What is wrong with the parameters of one place that were sent. */
    List<String> unknownParameters(String place, Iterable<String> names) {
        List<String> faults = new ArrayList<>();
        for (String name : names) {
            boolean known = parameters().stream()
                    .anyMatch(p -> p.path("in").asText().equals(place)
                            && p.path("name").asText().equalsIgnoreCase(name));
            if (!known) {
                faults.add("the contract does not know the " + place + " parameter " + name);
            }
        }
        return faults;
    }

    private String pointer() {
        return "/paths" + ServedContract.step(path) + "/" + method;
    }

    private static boolean isJson(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).endsWith("json") && !mediaType.contains("ndjson");
    }

    @Override
    public String toString() {
        return method.toUpperCase(Locale.ROOT) + " " + path + " (" + id() + ")";
    }
}
