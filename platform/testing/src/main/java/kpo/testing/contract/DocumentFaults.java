package kpo.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a document fails to say. */
public final class DocumentFaults {

    private static final int LAST_RESORT = 4_000;

    private final ServedContract contract;

    public DocumentFaults(ServedContract contract) {
        this.contract = contract;
    }

    /** Words, a tag, security, and the codes of each refusal. */
    public List<String> ofOperation(DocumentedOperation operation) {
        JsonNode described = operation.described();
        List<String> faults = new ArrayList<>();
        for (String word : List.of("operationId", "summary", "description")) {
            if (described.path(word).asText().isBlank()) {
                faults.add("no " + word);
            }
        }
        if (described.path("tags").size() != 1) {
            faults.add("not one tag");
        }
        if (described.path("security").isEmpty()) {
            faults.add("no security");
        }
        described.path("responses").properties().forEach(answer -> {
            int status = Integer.parseInt(answer.getKey());
            JsonNode answered = operation.answer(status);
            if (status >= 400 && answered.path("x-problem-codes").isEmpty()) {
                faults.add(status + " names no problem code");
            }
        });
        return faults;
    }

    /** Schemas, their members and the parameters without a word. */
    public List<String> undescribed() {
        List<String> faults = new ArrayList<>();
        contract.document().at("/components/schemas").properties().forEach(schema -> {
            if (!schema.getValue().has("description")) {
                faults.add(schema.getKey());
            }
            schema.getValue().path("properties").properties().stream()
                    .filter(member -> !member.getValue().has("description")
                            && !member.getValue().has("$ref"))
                    .forEach(member -> faults.add(schema.getKey() + "." + member.getKey()));
        });
        contract.operations().forEach(operation -> operation.parameters().stream()
                .filter(parameter -> !parameter.has("description"))
                .forEach(parameter ->
                        faults.add(operation + " ?" + parameter.path("name").asText())));
        return faults;
    }

    /** Texts of request bodies that only have the bound which every text has: the service takes fewer characters. */
    public Set<String> unboundedTexts() {
        Set<String> schemas = new TreeSet<>();
        contract.operations().forEach(operation -> collect(operation.described().path("requestBody"), schemas));
        Set<String> texts = new TreeSet<>();
        for (String name : schemas) {
            schema(name).path("properties").properties().forEach(member -> {
                JsonNode items = member.getValue().path("items");
                JsonNode text = items.isMissingNode() ? member.getValue() : items;
                if (text.path("maxLength").asInt() == LAST_RESORT) {
                    texts.add(name + "." + member.getKey());
                }
            });
        }
        return texts;
    }

    private void collect(JsonNode part, Set<String> schemas) {
        for (String reference : part.findValuesAsText("$ref")) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            if (schemas.add(name)) {
                collect(schema(name), schemas);
            }
        }
    }

    private JsonNode schema(String name) {
        return contract.document().at("/components/schemas").path(name);
    }

    /** Bodies without an example, and examples that their schema refuses. */
    public List<String> ofExamples(DocumentedOperation operation) {
        List<String> faults = new ArrayList<>();
        JsonNode sent = operation.described().path("requestBody").path("content");
        if (!sent.isEmpty() && examples(sent).findAny().isEmpty()) {
            faults.add("no example of a request");
        }
        sent.properties().forEach(content -> examples(content.getValue())
                .forEach(example -> faults.addAll(operation.faultsOfRequest(content.getKey(), text(example)))));
        operation.described().path("responses").properties().forEach(answer -> {
            int status = Integer.parseInt(answer.getKey());
            JsonNode answered = operation.answer(status).path("content");
            answered.properties().forEach(content -> examples(content.getValue())
                    .forEach(example ->
                            faults.addAll(operation.faultsOfAnswer(status, content.getKey(), text(example)))));
        });
        if (!showsAnAnswer(operation)) {
            faults.add("no example of an answer");
        }
        return faults;
    }

    /** Whether one of the good answers has an example, or none has a body. */
    private static boolean showsAnAnswer(DocumentedOperation operation) {
        List<JsonNode> bodies = operation.described().path("responses").properties().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().path("content"))
                .filter(content -> !content.isEmpty())
                .toList();
        return bodies.isEmpty()
                || bodies.stream()
                        .anyMatch(content -> examples(content).findAny().isPresent());
    }

    public List<String> ofProblems() {
        List<String> faults = new ArrayList<>();
        contract.document().at("/components/examples").properties().forEach(example -> {
            JsonNode problem = example.getValue().path("value");
            if (problem.has("code") && !problem.path("code").asText().equals(example.getKey())) {
                faults.add(example.getKey() + " shows another problem");
            }
            if (problem.has("code")) {
                contract.faults("/components/schemas/Problem", problem.toString())
                        .forEach(fault -> faults.add(example.getKey() + fault));
            }
        });
        return faults;
    }

    /** The examples of one media type, or of all of a body's. */
    private static Stream<JsonNode> examples(JsonNode content) {
        return Stream.concat(
                        content.findValues("example").stream(),
                        content.findValues("examples").stream()
                                .filter(JsonNode::isObject)
                                .flatMap(examples -> examples.properties().stream())
                                .map(example -> example.getValue().path("value")))
                .filter(example -> !example.isMissingNode());
    }

    private static String text(JsonNode example) {
        return example.isTextual() ? example.asText() : example.toString();
    }
}
