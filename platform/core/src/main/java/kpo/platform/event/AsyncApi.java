package kpo.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The catalogue of events as an AsyncAPI 3.0 document. */
@ApplicationScoped
class AsyncApi {

    private static final String UUID_EXAMPLE = "01990a5c-1d2e-7c3f-8a4b-5c6d7e8f9a0b";
    private static final String TRACE_EXAMPLE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    @Inject
    EventCatalogue catalogue;

    @ConfigProperty(name = "quarkus.smallrye-openapi.info-title")
    String title;

    @ConfigProperty(name = "quarkus.application.name")
    String source;

    String yaml() {
        try {
            return YAML.writeValueAsString(document());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts are always YAML", e);
        }
    }

    private Map<String, Object> document() {
        Map<String, Object> references = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        Map<String, Object> schemas = new TreeMap<>();
        for (EventType type : catalogue.types()) {
            references.put(type.code(), reference("messages", type.code()));
            messages.put(type.code(), message(type));
            Class<? extends Record> facts = type.data();
            schemas.put(facts.getSimpleName(), EventSchemas.schema(facts));
        }
        schemas.put("Event", envelope());
        schemas.put("WebhookHeaders", headers());
        return ordered(
                "asyncapi", "3.0.0",
                "info",
                        ordered(
                                "title", title + " events",
                                "version", "1",
                                "description",
                                        "What this service tells the parties of its objects: to their webhooks, signed by"
                                                + " Standard Webhooks, and in the feed `GET /v1/events`. At least once, in"
                                                + " order for each object; a repetition has the same id."),
                "defaultContentType", "application/json",
                "channels",
                        ordered(
                                "events",
                                ordered(
                                        "address",
                                        null,
                                        "description",
                                        "The address that you registered with `POST /v1/webhook-endpoints`",
                                        "messages",
                                        references)),
                "operations",
                        ordered(
                                "sendEvent",
                                ordered(
                                        "action",
                                        "send",
                                        "summary",
                                        "Tell a party of an event",
                                        "channel",
                                        ordered("$ref", "#/channels/events"))),
                "components", ordered("messages", messages, "schemas", schemas));
    }

    private Map<String, Object> message(EventType type) {
        return ordered(
                "name", type.code(),
                "title", type.code(),
                "summary", type.description(),
                "headers", reference("schemas", "WebhookHeaders"),
                "payload",
                        ordered(
                                "allOf",
                                List.of(
                                        reference("schemas", "Event"),
                                        ordered(
                                                "properties",
                                                ordered(
                                                        "type", ordered("const", type.code()),
                                                        "data",
                                                                reference(
                                                                        "schemas",
                                                                        type.data()
                                                                                .getSimpleName()))))),
                "examples", List.of(ordered("name", type.code(), "payload", example(type))));
    }

    private Map<String, Object> example(EventType type) {
        AggregateKind kind = type.aggregate();
        Map<String, Object> aggregate = ordered("type", kind.noun(), "id", UUID_EXAMPLE, "version", 3);
        if (kind.path() != null) {
            aggregate.put("link", kind.path() + "/" + UUID_EXAMPLE);
        }
        return ordered(
                "id",
                UUID_EXAMPLE,
                "type",
                type.code(),
                "timestamp",
                "2026-10-05T11:30:00Z",
                "source",
                source,
                "aggregate",
                aggregate,
                "traceparent",
                TRACE_EXAMPLE,
                "data",
                EventSchemas.example(type.data()));
    }

    private static Map<String, Object> envelope() {
        return ordered(
                "type", "object",
                "required", List.of("id", "type", "timestamp", "source", "aggregate", "traceparent", "data"),
                "properties",
                        ordered(
                                "id", text("uuid", "The same in every repetition"),
                                "type", ordered("type", "string"),
                                "timestamp", text("date-time", "When it happened"),
                                "source", ordered("type", "string", "description", "The service that tells it"),
                                "aggregate",
                                        ordered(
                                                "type", "object",
                                                "required", List.of("type", "id", "version"),
                                                "properties",
                                                        ordered(
                                                                "type", ordered("type", "string"),
                                                                "id", text("uuid", "Of the object"),
                                                                "version", ordered("type", "integer", "minimum", 0),
                                                                "link", ordered("type", "string"))),
                                "traceparent", ordered("type", "string", "description", "W3C Trace Context"),
                                "data", ordered("type", "object")));
    }

    private static Map<String, Object> headers() {
        return ordered(
                "type", "object",
                "required", List.of("webhook-id", "webhook-timestamp", "webhook-signature"),
                "properties",
                        ordered(
                                "webhook-id", text("uuid", "The event's id"),
                                "webhook-timestamp", ordered("type", "string", "description", "Seconds since 1970"),
                                "webhook-signature",
                                        ordered(
                                                "type",
                                                "string",
                                                "description",
                                                "`v1,` and base64 for each valid secret, separated by blanks"),
                                "traceparent", ordered("type", "string", "description", "W3C Trace Context")));
    }

    private static Map<String, Object> text(String format, String description) {
        return ordered("type", "string", "format", format, "description", description);
    }

    private static Map<String, Object> reference(String part, String name) {
        return ordered("$ref", "#/components/%s/%s".formatted(part, name));
    }

    /** Names and values in turn, kept in this order. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
