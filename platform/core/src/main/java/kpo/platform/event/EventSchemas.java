package kpo.platform.event;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The JSON schema of the facts of an event, and an example of them, from their record. */
final class EventSchemas {

    private static final String ID = "01990a5c-1d2e-7c3f-8a4b-5c6d7e8f9a0b";

    private EventSchemas() {}

    static Map<String, Object> schema(Class<? extends Record> facts) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (RecordComponent fact : facts.getRecordComponents()) {
            properties.put(fact.getName(), of(fact.getType()));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("required", List.copyOf(properties.keySet()));
        schema.put("properties", properties);
        return schema;
    }

    static Map<String, Object> example(Class<? extends Record> facts) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (RecordComponent fact : facts.getRecordComponents()) {
            example.put(fact.getName(), exampleOf(fact.getType()));
        }
        return example;
    }

    /** What is no primitive may be null: a draft has no number. */
    private static Map<String, Object> of(Class<?> type) {
        if (type == int.class || type == long.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class) {
            return Map.of("type", "boolean");
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", List.of("string", "null"));
        if (type == UUID.class) {
            schema.put("format", "uuid");
        } else if (type == LocalDate.class) {
            schema.put("format", "date");
        } else if (type == Instant.class) {
            schema.put("format", "date-time");
        } else if (type.isEnum()) {
            // More may be added within v1, so they are named and not closed.
            schema.put(
                    "examples",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        } else if (type != String.class) {
            throw new IllegalStateException("an event does not carry a " + type);
        }
        return schema;
    }

    private static Object exampleOf(Class<?> type) {
        if (type == int.class || type == long.class) {
            return 480;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == UUID.class) {
            return ID;
        }
        if (type == LocalDate.class) {
            return "2026-10-05";
        }
        if (type == Instant.class) {
            return "2026-10-05T11:30:00Z";
        }
        return type.isEnum() ? type.getEnumConstants()[0].toString() : "example";
    }
}
