package kpo.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An OpenAPI 3.1 document to hold traffic and examples against. Stricter than the document: a member that an object of
 * the contract does not name is an error here, for it is an addition that nobody described.
 */
public final class ServedContract {

    private static final String ADDRESS = "https://contract.test/openapi.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Schema root;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final List<DocumentedOperation> operations = new ArrayList<>();

    private ServedContract(JsonNode document) {
        this.document = document;
        JsonNode strict = document.deepCopy();
        // Most of the document, and nothing that a body is held against.
        ((ObjectNode) strict.path("components")).remove("examples");
        strict.at("/components/schemas").forEach(ServedContract::forbidUnnamedMembers);
        root = SchemaRegistry.withDefaultDialect(
                        Dialects.getOpenApi31(), registry -> registry.schemas(Map.of(ADDRESS, strict.toString()))
                                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                        .formatAssertionsEnabled(true)
                                        .build()))
                .getSchema(SchemaLocation.of(ADDRESS));
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> entry.getValue().has("responses"))
                .forEach(entry -> operations.add(
                        new DocumentedOperation(this, path.getKey(), entry.getKey(), entry.getValue()))));
        // A literal path comes before a template that would match it, too.
        operations.sort(Comparator.comparing(operation -> operation.path().replace('{', '~')));
    }

    /** @param service the address of a running service */
    public static ServedContract of(URI service) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                                    .header("Accept", "application/json")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return new ServedContract(JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public List<DocumentedOperation> operations() {
        return operations;
    }

    /** The operation that answers this method at this path; one of a template does not answer for a literal path. */
    public Optional<DocumentedOperation> operation(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.matches(path))
                .findFirst()
                .flatMap(nearest -> operations.stream()
                        .filter(operation -> operation.path().equals(nearest.path())
                                && operation.method().equalsIgnoreCase(method))
                        .findFirst());
    }

    JsonNode document() {
        return document;
    }

    /** The node itself, or the one of {@code components} that it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** @param pointer JSON pointer of a schema in the document @return what is wrong, empty where nothing is */
    List<String> faults(String pointer, String json) {
        return schemas.computeIfAbsent(pointer, this::schema).validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** From the one root: the registry would read the whole document again for each pointer. */
    private Schema schema(String pointer) {
        return root.getRefSchema(SchemaLocation.of(ADDRESS + "#" + pointer).getFragment());
    }

    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String withoutNulls(String json) {
        try {
            JsonNode body = JSON.readTree(json);
            removeNulls(body);
            return body.toString();
        } catch (JsonProcessingException e) {
            // The check says what is wrong with it.
            return json;
        }
    }

    private static void removeNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        node.forEach(ServedContract::removeNulls);
    }

    private static void forbidUnnamedMembers(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("unevaluatedProperties", false);
        }
        node.forEach(ServedContract::forbidUnnamedMembers);
    }
}
