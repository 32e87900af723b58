package kpo.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Walks all schemas of a contract, wherever they stand. */
final class Schemas {

    private static final String COMPONENTS = "#/components/schemas/";

    private Schemas() {}

    /** Schemas below others come after them. */
    static void forEach(OpenAPI contract, Consumer<Schema> visitor) {
        contract.getComponents().getSchemas().values().forEach(schema -> visit(schema, visitor));
        headers(contract.getComponents().getHeaders(), visitor);
        or(contract.getComponents().getResponses()).values().forEach(answer -> answer(answer, visitor));
        operations(contract).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> visit(parameter.getSchema(), visitor));
            }
            if (operation.getRequestBody() != null) {
                content(operation.getRequestBody().getContent(), visitor);
            }
            operation.getResponses().getAPIResponses().values().forEach(answer -> answer(answer, visitor));
        });
    }

    static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    /** The name of the component that a schema refers to; null where it refers to none. */
    static String referredName(Schema schema) {
        return schema == null || schema.getRef() == null || !schema.getRef().startsWith(COMPONENTS)
                ? null
                : schema.getRef().substring(COMPONENTS.length());
    }

    static String reference(String name) {
        return COMPONENTS + name;
    }

    static boolean isType(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    private static void answer(APIResponse answer, Consumer<Schema> visitor) {
        content(answer.getContent(), visitor);
        headers(answer.getHeaders(), visitor);
    }

    private static void content(Content content, Consumer<Schema> visitor) {
        if (content != null) {
            content.getMediaTypes().values().forEach(mediaType -> visit(mediaType.getSchema(), visitor));
        }
    }

    private static void headers(Map<String, Header> headers, Consumer<Schema> visitor) {
        or(headers).values().forEach(header -> visit(header.getSchema(), visitor));
    }

    private static <T> Map<String, T> or(Map<String, T> map) {
        return map == null ? Map.of() : map;
    }

    private static void visit(Schema schema, Consumer<Schema> visitor) {
        if (schema == null) {
            return;
        }
        visitor.accept(schema);
        or(schema.getProperties()).values().forEach(property -> visit(property, visitor));
        visit(schema.getItems(), visitor);
        visit(schema.getContentSchema(), visitor);
        visit(schema.getAdditionalPropertiesSchema(), visitor);
        List<Schema> parts = new ArrayList<>();
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .forEach(parts::addAll);
        parts.forEach(part -> visit(part, visitor));
    }
}
