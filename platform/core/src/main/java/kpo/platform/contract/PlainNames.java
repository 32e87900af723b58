package kpo.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names that a reader of another language understands: what Java calls UUID or LocalDate is text of a format and is
 * written where it stands, a page is called after its items.
 */
final class PlainNames implements ContractPart {

    /** What SmallRye makes a component of for each. */
    private static final List<String> TEXTS = List.of(
            UUID.class.getSimpleName(),
            Instant.class.getSimpleName(),
            LocalDate.class.getSimpleName(),
            LocalDateTime.class.getSimpleName(),
            LocalTime.class.getSimpleName(),
            BigDecimal.class.getName());

    @Override
    public void complete(OpenAPI contract) {
        Map<String, Schema> texts = new HashMap<>();
        for (String name : TEXTS) {
            Schema text = contract.getComponents().getSchemas().get(name);
            if (text != null) {
                texts.put(name, text);
                contract.getComponents().removeSchema(name);
            }
        }
        // In the order of the contract: it is the same in every build.
        Map<String, String> pages = new LinkedHashMap<>();
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            String page = pageName(name, schema);
            if (page != null) {
                pages.put(name, page);
            }
        });
        pages.forEach((name, page) -> {
            Schema schema = contract.getComponents().getSchemas().get(name);
            contract.getComponents().removeSchema(name);
            contract.getComponents().addSchema(page, schema.title(null));
        });
        Schemas.forEach(contract, schema -> {
            String name = Schemas.referredName(schema);
            if (JsonNode.class.getSimpleName().equals(name)) {
                // An object of any members; SmallRye would describe Jackson's class.
                schema.ref(null).type(List.of(Schema.SchemaType.OBJECT)).additionalPropertiesBoolean(true);
            } else if (texts.containsKey(name)) {
                write(texts.get(name), schema);
                if (LocalDateTime.class.getSimpleName().equals(name)) {
                    // SmallRye takes a local date and time for an instant.
                    schema.setFormat("date-time-local");
                }
            } else if (pages.containsKey(name)) {
                schema.setRef(Schemas.reference(pages.get(name)));
            } else if (name != null) {
                // SmallRye repeats the type of an enum beside the reference to it.
                schema.setType(null);
            }
        });
    }

    private static String pageName(String name, Schema schema) {
        if (!name.startsWith("Page") || schema.getProperties() == null) {
            return null;
        }
        Schema items = schema.getProperties().get("items");
        String item = items == null ? null : Schemas.referredName(items.getItems());
        return item == null ? null : item + "Page";
    }

    private static void write(Schema text, Schema here) {
        here.setRef((String) null);
        here.setType(text.getType());
        here.setFormat(text.getFormat());
        here.setPattern(text.getPattern());
        if (here.getExamples() == null) {
            here.setExamples(text.getExamples());
        }
    }
}
