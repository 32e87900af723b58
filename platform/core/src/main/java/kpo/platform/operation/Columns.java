package kpo.platform.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kpo.platform.problem.UnreadableJson;

/**
 * The columns of a kind of rows in CSV: its JSON fields in their order; a field of a nested object is named with a dot
 * ({@code costRate.amount}), a list of plain values stands in one cell with semicolons, any other list as JSON.
 */
final class Columns {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** @param list whether the cell holds a list */
    private record Column(List<String> path, boolean list) {}

    private final ObjectMapper json;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    /** Other names under which a column is read, and never written. */
    private final Map<String, Column> aliases = new HashMap<>();

    private Columns(ObjectMapper json) {
        this.json = json;
    }

    static Columns of(Class<?> rowType, ObjectMapper json) {
        Columns columns = new Columns(json);
        columns.add(json.constructType(rowType), List.of());
        return columns;
    }

    private void add(JavaType type, List<String> path) {
        for (BeanPropertyDefinition property :
                json.getSerializationConfig().introspect(type).findProperties()) {
            List<String> at = new ArrayList<>(path);
            at.add(property.getName());
            JavaType of = property.getPrimaryType();
            if (of.getRawClass().isRecord()) {
                add(of, at);
            } else {
                Column column = new Column(at, of.isContainerType());
                columns.put(String.join(".", at), column);
                property.findAliases().forEach(alias -> aliases.put(alias.getSimpleName(), column));
            }
        }
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    boolean has(String name) {
        return columns.containsKey(name) || aliases.containsKey(name);
    }

    /**
     * An empty cell is an absent field.
     *
     * @param header names; those that are not known are passed over
     * @throws kpo.platform.problem.ProblemException 400 where a cell looks like JSON and is none
     */
    ObjectNode object(List<String> header, String[] cells) {
        ObjectNode row = json.createObjectNode();
        for (int i = 0; i < cells.length; i++) {
            Column column = columns.getOrDefault(header.get(i), aliases.get(header.get(i)));
            if (column != null && !cells[i].isBlank()) {
                ObjectNode holder = row;
                for (String step : column.path().subList(0, column.path().size() - 1)) {
                    holder = holder.withObjectProperty(step);
                }
                String field = column.path().get(column.path().size() - 1);
                holder.set(
                        field,
                        column.list()
                                ? list(cells[i], column.path())
                                : json.getNodeFactory().textNode(CsvGuard.bare(cells[i])));
            }
        }
        return row;
    }

    private JsonNode list(String cell, List<String> path) {
        if (cell.startsWith("[")) {
            try {
                return json.readTree(cell);
            } catch (JsonProcessingException e) {
                throw UnreadableJson.ofCell(e).at("/" + String.join("/", path));
            }
        }
        ArrayNode list = json.createArrayNode();
        for (String value : CsvGuard.bare(cell).split(";")) {
            list.add(value.strip());
        }
        return list;
    }

    String[] cells(ObjectNode row) throws JsonProcessingException {
        String[] cells = new String[columns.size()];
        int i = 0;
        for (Column column : columns.values()) {
            JsonNode value = row;
            for (String step : column.path()) {
                value = value == null ? null : value.get(step);
            }
            cells[i++] = value == null || value.isNull() ? "" : cell(value);
        }
        return cells;
    }

    private String cell(JsonNode value) throws JsonProcessingException {
        if (value.isArray()) {
            // An empty cell would be read as an absent field.
            boolean plain = !value.isEmpty() && !value.get(0).asText().startsWith("[");
            List<String> values = new ArrayList<>();
            for (JsonNode element : value) {
                plain &= element.isValueNode() && !element.asText().contains(";");
                values.add(element.asText());
            }
            return plain ? CsvGuard.guarded(String.join(";", values)) : json.writeValueAsString(value);
        }
        // Decimals travel as text and may be negative: a number is no formula.
        return value.isTextual() && !isNumber(value.asText()) ? CsvGuard.guarded(value.asText()) : value.asText();
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
