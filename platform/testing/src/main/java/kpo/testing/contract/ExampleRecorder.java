package kpo.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps real traffic of the tests as the examples of the contract: for each operation one request with its answer and
 * the codes with which it refuses, and one problem document for each code. Writes only with
 * {@code -Dkpo.contract=write}, and only what is not there yet, so that a new run changes nothing: delete a file to have
 * it recorded anew.
 */
public final class ExampleRecorder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN_ITEMS = 2;

    /** Characters that are worth one member more: short examples are read, long ones are not. */
    private static final int CHARACTERS_A_MEMBER = 250;

    private final Path examples;
    private final Path problems;
    private final Map<String, ObjectNode> best = new TreeMap<>();
    private final Map<String, Set<String>> codes = new TreeMap<>();
    private final Map<String, ObjectNode> refusals = new TreeMap<>();

    /** @param folder where a service keeps the examples of its contract */
    public ExampleRecorder(Path folder) {
        this.examples = folder.resolve("examples");
        this.problems = folder.resolve("problems");
    }

    public static boolean isOn() {
        return "write".equals(System.getProperty("kpo.contract"));
    }

    synchronized void saw(DocumentedOperation operation, URI uri, String body, String mediaType, Response answer) {
        if (!isOn()) {
            return;
        }
        if (answer.statusCode() >= 400) {
            JsonNode problem = tree(answer.asString());
            if (problem instanceof ObjectNode document) {
                String code = document.path("code").asText();
                codes.computeIfAbsent(operation.id(), id -> new TreeSet<>()).add(code);
                refusals.putIfAbsent(code, document);
            }
            return;
        }
        if (mediaType != null && answer.asString().isBlank()) {
            // An export of nothing shows nothing.
            return;
        }
        ObjectNode example = JSON.createObjectNode();
        ObjectNode request = example.putObject("request");
        request.put("path", uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        if (body != null && operation.described().has("requestBody")) {
            request.set("body", tree(body));
        }
        ObjectNode answered = example.putObject("answer").put("status", answer.statusCode());
        if (mediaType != null) {
            answered.put("mediaType", mediaType).set("body", shortened(tree(answer.asString())));
        }
        ObjectNode readable = (ObjectNode) ReadableNames.in(example);
        best.merge(operation.id(), readable, (a, b) -> worth(b) > worth(a) ? b : a);
    }

    /** Called when the tests of the service have ended. */
    public synchronized void write() {
        if (!isOn()) {
            return;
        }
        Set<String> seen = new TreeSet<>(best.keySet());
        seen.addAll(codes.keySet());
        for (String operation : seen) {
            ObjectNode example = read(examples.resolve(operation + ".json"));
            if (!example.has("request") && best.containsKey(operation)) {
                example = best.get(operation);
            }
            Set<String> refused = new TreeSet<>(codes.getOrDefault(operation, Set.of()));
            example.path("refusals").forEach(code -> refused.add(code.asText()));
            ArrayNode list = example.putArray("refusals");
            refused.forEach(list::add);
            write(examples.resolve(operation + ".json"), example);
        }
        refusals.forEach((code, problem) -> {
            if (!Files.exists(problems.resolve(code + ".json"))) {
                write(problems.resolve(code + ".json"), (ObjectNode) ReadableNames.in(problem));
            }
        });
    }

    /** The more members it shows in the fewer words, the better the example. */
    private static int worth(JsonNode example) {
        Set<String> members = new TreeSet<>();
        collect(example, "", members);
        return members.size() - example.toString().length() / CHARACTERS_A_MEMBER;
    }

    private static void collect(JsonNode node, String path, Set<String> members) {
        node.properties().forEach(member -> {
            if (!member.getValue().isNull()
                    && !(member.getValue().isArray() && member.getValue().isEmpty())) {
                members.add(path + "/" + member.getKey());
            }
            collect(member.getValue(), path + "/" + member.getKey(), members);
        });
        if (node.isArray()) {
            node.forEach(item -> collect(item, path, members));
        }
    }

    /** A page shows how its items look, not how many there are. */
    private static JsonNode shortened(JsonNode body) {
        if (body.path("items") instanceof ArrayNode items) {
            while (items.size() > SHOWN_ITEMS) {
                items.remove(SHOWN_ITEMS);
            }
        }
        return body;
    }

    /** JSON as a tree, anything else as text. */
    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }

    private static ObjectNode read(Path file) {
        try {
            return Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, ObjectNode content) {
        // Line ends of this machine must not decide what is committed.
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    JSON.writer(new DefaultPrettyPrinter()
                                            .withObjectIndenter(indent)
                                            .withArrayIndenter(indent))
                                    .writeValueAsString(content)
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
