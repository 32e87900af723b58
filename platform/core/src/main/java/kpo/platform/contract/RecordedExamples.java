package kpo.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The examples of an operation: a request and its answer that the tests have really exchanged, from
 * {@code contract/examples/<operationId>.json}.
 */
final class RecordedExamples implements ContractPart {

    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

    /** The codes with which the operation has refused in a test. */
    static Set<String> refusals(String operationId) {
        Set<String> codes = new TreeSet<>();
        of(operationId).ifPresent(example -> example.path("refusals").forEach(code -> codes.add(code.asText())));
        return codes;
    }

    private static Optional<JsonNode> of(String operationId) {
        return ContractFiles.json("contract/examples/" + operationId + ".json");
    }

    @Override
    public void operation(DescribedOperation operation) {
        of(operation.id()).filter(example -> example.has("request")).ifPresent(example -> {
            JsonNode request = example.get("request");
            parameters(operation, request.path("path").asText());
            if (operation.hasBody() && request.has("body")) {
                show(operation.operation().getRequestBody().getContent(), null, request.get("body"));
            }
            JsonNode answer = example.get("answer");
            var described =
                    operation.answers().getAPIResponse(answer.path("status").asText());
            if (described != null && answer.has("body")) {
                show(described.getContent(), answer.path("mediaType").asText(), answer.get("body"));
            }
        });
    }

    /** Where no test calls an operation: another one that answers the same kind of object has an example of it. */
    @Override
    public void complete(OpenAPI contract) {
        Map<String, Object> objects = new HashMap<>();
        bodies(contract).filter(body -> body.getExample() != null).forEach(body -> {
            String name = Schemas.referredName(body.getSchema());
            objects.putIfAbsent(name, body.getExample());
            Schema page = contract.getComponents().getSchemas().get(name);
            if (page != null
                    && page.getProperties() != null
                    && page.getProperties().containsKey("items")
                    && body.getExample() instanceof Map<?, ?> shown
                    && shown.get("items") instanceof List<?> items
                    && !items.isEmpty()) {
                objects.putIfAbsent(
                        Schemas.referredName(page.getProperties().get("items").getItems()), items.get(0));
            }
        });
        bodies(contract)
                .filter(body -> body.getExample() == null && body.getExamples() == null)
                .forEach(body -> body.setExample(objects.get(Schemas.referredName(body.getSchema()))));
    }

    private static Stream<MediaType> bodies(OpenAPI contract) {
        return Schemas.operations(contract)
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .filter(body -> Schemas.referredName(body.getSchema()) != null);
    }

    /** @param mediaType null for the first that fits: JSON for what is no text */
    private static void show(Content content, String mediaType, JsonNode body) {
        if (content == null || body.isNull()) {
            return;
        }
        boolean rows = content.getMediaTypes().keySet().containsAll(Set.of(RowExample.NDJSON, RowExample.CSV));
        content.getMediaTypes().forEach((name, described) -> {
            boolean fits = mediaType == null ? isForm(name, body) : name.equals(mediaType);
            if ((rows || fits) && described.getExample() == null && described.getExamples() == null) {
                described.setExample(rows ? RowExample.as(name, body) : ContractFiles.plain(body));
            }
        });
    }

    private static boolean isForm(String mediaType, JsonNode body) {
        if (!body.isTextual()) {
            return mediaType.endsWith("json");
        }
        return mediaType.endsWith("xml") == body.asText().startsWith("<") && !mediaType.endsWith("json");
    }

    private static void parameters(DescribedOperation operation, String sent) {
        Map<String, String> values = new HashMap<>();
        String[] parts = sent.split("\\?", 2);
        Matcher names = TEMPLATE.matcher(operation.path());
        Matcher texts = Pattern.compile(TEMPLATE.matcher(operation.path()).replaceAll("([^/]+)"))
                .matcher(parts[0]);
        if (texts.matches()) {
            for (int group = 1; names.find(); group++) {
                values.put(names.group(1), texts.group(group));
            }
        }
        for (Parameter parameter : operation.parameters()) {
            String value = values.get(parameter.getName());
            if (parameter.getIn() == Parameter.In.PATH && value != null && parameter.getExample() == null) {
                parameter.setExample(value);
            }
        }
    }
}
