package kpo.testing.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * An operation as the served contract declares it.
 *
 * @param roles of which a caller needs one; {@code *} for any
 * @param scopes that a token needs
 * @param mediaType of the body, null for an operation without one
 * @param example of the body, null where the contract has none
 */
record GuardedOperation(
        String id,
        String method,
        String path,
        Set<String> roles,
        Set<String> scopes,
        Set<String> queryParameters,
        Set<String> headers,
        String mediaType,
        String example) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Every operation of the service under test. */
    static List<GuardedOperation> all() {
        try {
            JsonNode contract = JSON.readTree(
                    RestAssured.given().get("/q/openapi?format=json").asString());
            List<GuardedOperation> operations = new ArrayList<>();
            contract.get("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue().fields().forEachRemaining(member -> {
                        if (METHODS.contains(member.getKey())) {
                            operations.add(of(contract, member.getKey(), path.getKey(), member.getValue()));
                        }
                    }));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GuardedOperation of(JsonNode contract, String method, String path, JsonNode operation) {
        Set<String> queries = new TreeSet<>();
        Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        operation.path("parameters").forEach(p -> {
            if ("query".equals(p.path("in").asText())) {
                queries.add(p.get("name").asText());
            } else if ("header".equals(p.path("in").asText())) {
                headers.add(p.get("name").asText());
            }
        });
        Set<String> scopes = new TreeSet<>();
        operation
                .path("security")
                .forEach(requirement -> requirement.elements().forEachRemaining(names -> scopes.addAll(texts(names))));
        JsonNode content = operation.path("requestBody").path("content");
        String mediaType = content.isEmpty() ? null : content.fieldNames().next();
        return new GuardedOperation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                texts(operation.path("x-roles")),
                scopes,
                queries,
                headers,
                mediaType,
                mediaType == null ? null : example(contract, content.get(mediaType)));
    }

    private static String example(JsonNode contract, JsonNode media) {
        JsonNode schema = media.path("schema");
        if (schema.has("$ref")) {
            schema = contract.at(schema.get("$ref").asText().substring(1));
        }
        JsonNode first =
                media.path("examples").isObject() && !media.path("examples").isEmpty()
                        ? media.path("examples").elements().next().path("value")
                        : media.path("example");
        if (first.isMissingNode()) {
            first = schema.path("examples").path(0);
        }
        if (first.isMissingNode()) {
            first = schema.path("example");
        }
        return first.isMissingNode() ? null : first.isTextual() ? first.asText() : first.toString();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** All that it asks for: nothing is wrong with the request but who makes it. @param token null for none */
    RequestSpecification ask(String token, String body) {
        RequestSpecification request = RestAssured.given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (mediaType != null) {
            request.config(RestAssured.config()
                            .encoderConfig(
                                    EncoderConfig.encoderConfig().encodeContentTypeAs(mediaType, ContentType.TEXT)))
                    .contentType(mediaType)
                    .body(body);
        }
        if (headers.contains("If-Match")) {
            request.header("If-Match", "*");
        }
        if (headers.contains("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID());
        }
        return request;
    }

    boolean isOpenToAnyRole() {
        return roles.contains("*");
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean namesAnObject() {
        return path.contains("{");
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
