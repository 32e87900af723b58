package kpo.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** Whether clients of an older document can live with a newer one. */
final class Compatibility {

    private Compatibility() {}

    /** What breaks them, in words; empty where nothing does. */
    static List<String> breaks(String older, String newer) {
        List<String> breaks = new ArrayList<>();
        ChangedOpenApi difference = OpenApiCompare.fromContents(older, newer);
        if (difference.isIncompatible()) {
            ByteArrayOutputStream words = new ByteArrayOutputStream();
            new ConsoleRender().render(difference, new OutputStreamWriter(words, StandardCharsets.UTF_8));
            breaks.add(words.toString(StandardCharsets.UTF_8));
        }
        breaks.addAll(ofMembers(schemas(older), schemas(newer)));
        return breaks;
    }

    /** The library lets an optional member go, and does not compare the types of OpenAPI 3.1. */
    private static List<String> ofMembers(Map<String, Schema<?>> older, Map<String, Schema<?>> newer) {
        List<String> breaks = new ArrayList<>();
        older.forEach((name, schema) -> members(schema).forEach((member, before) -> {
            Schema<?> after = newer.containsKey(name) ? members(newer.get(name)).get(member) : null;
            if (after == null) {
                breaks.add(name + "." + member + " is gone");
            } else if (!Objects.equals(form(before), form(after))) {
                breaks.add("%s.%s was %s and is %s".formatted(name, member, form(before), form(after)));
            }
        }));
        return breaks;
    }

    private static List<Object> form(Schema<?> schema) {
        return Arrays.asList(
                schema.get$ref(),
                schema.getTypes(),
                schema.getFormat(),
                schema.getItems() == null ? null : form(schema.getItems()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Schema<?>> members(Schema<?> schema) {
        return schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, Schema<?>> schemas(String document) {
        OpenAPI contract = new OpenAPIV3Parser().readContents(document).getOpenAPI();
        return (Map) contract.getComponents().getSchemas();
    }
}
