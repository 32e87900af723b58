package kpo.platform.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Describes what the code's annotations leave undescribed, from {@code contract/words.properties} of the service and of
 * the platform: {@code Invoice} a schema, {@code Invoice.dueOn} its member, {@code dueOn} that member anywhere,
 * {@code ?status} a parameter, {@code about} the service itself, {@code tags} the order of the work's life.
 */
final class Words implements ContractPart {

    private final Properties words = ContractFiles.properties(ContractFiles.WORDS);

    @Override
    public void complete(OpenAPI contract) {
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            describe(schema, name);
            if (name.endsWith("Page") && schema.getDescription() == null) {
                schema.setDescription("A part of a list, and how to get the next part");
            }
            members(name, schema);
        });
        Schemas.operations(contract).forEach(operation -> {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(this::describe);
            }
        });
        order(contract);
    }

    private void members(String name, Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, described) -> {
                if (described.getRef() == null) {
                    describe(described, name + "." + member, member);
                }
            });
        }
    }

    private void describe(Schema schema, String... keys) {
        if (schema.getDescription() == null) {
            schema.setDescription(first(keys));
        }
        if (schema.getExamples() == null && isSimple(schema)) {
            String example =
                    first(Arrays.stream(keys).map(key -> key + ".example").toArray(String[]::new));
            if (example != null) {
                boolean isNumber = Schemas.isType(schema, Schema.SchemaType.INTEGER);
                schema.setExamples(List.of(isNumber ? (Object) Integer.valueOf(example) : example));
            }
        }
    }

    private static boolean isSimple(Schema schema) {
        return schema.getEnumeration() == null
                && (Schemas.isType(schema, Schema.SchemaType.STRING)
                        || Schemas.isType(schema, Schema.SchemaType.INTEGER));
    }

    private void describe(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(first("?" + parameter.getName(), parameter.getName()));
        }
        if (parameter.getDescription() == null && parameter.getSchema() != null) {
            parameter.setDescription(parameter.getSchema().getDescription());
        }
    }

    private String first(String... keys) {
        return Arrays.stream(keys)
                .map(words::getProperty)
                .filter(word -> word != null)
                .findFirst()
                .orElse(null);
    }

    /** Tags in the order of the work's life, those of the platform last. */
    private void order(OpenAPI contract) {
        List<String> order = List.of(words.getProperty("tags", "").split(", *"));
        Map<String, Integer> places = new HashMap<>();
        order.forEach(tag -> places.put(tag, places.size()));
        if (contract.getTags() != null) {
            List<Tag> tags = new ArrayList<>(contract.getTags());
            tags.sort(Comparator.comparing(tag -> places.getOrDefault(tag.getName(), places.size())));
            contract.setTags(tags);
        }
    }
}
