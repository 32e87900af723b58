package kpo.platform.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One row of a bulk body in both of its forms, whichever of them a test has sent; the forms are those of an import. */
final class RowExample {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final ObjectMapper JSON = new ObjectMapper();

    private RowExample() {}

    /** @param body an object, or CSV as text */
    static String as(String mediaType, JsonNode body) {
        if (mediaType.equals(CSV)) {
            return body.isObject() ? csv(body) : body.asText();
        }
        return body.isObject() ? body.toString() : row(body.asText()).toString();
    }

    private static String csv(JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        add(row, "", cells);
        return String.join(",", cells.keySet()) + "\n"
                + cells.values().stream().map(RowExample::quoted).collect(Collectors.joining(","));
    }

    private static void add(JsonNode object, String path, Map<String, String> cells) {
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isObject()) {
                add(value, path + member.getKey() + ".", cells);
            } else {
                cells.put(path + member.getKey(), value instanceof ArrayNode list ? cell(list) : value.asText());
            }
        });
    }

    private static String cell(ArrayNode list) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : list) {
            if (!value.isValueNode()) {
                return list.toString();
            }
            values.add(value.asText());
        }
        return values.isEmpty() ? "[]" : String.join(";", values);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** The first row behind the header. */
    private static ObjectNode row(String csv) {
        ObjectNode row = JSON.createObjectNode();
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)) {
            for (var cell : rows.next().entrySet()) {
                if (!cell.getValue().isEmpty()) {
                    put(row, List.of(cell.getKey().split("\\.")), cell.getValue());
                }
            }
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException("a recorded example is no CSV", e);
        }
    }

    private static void put(ObjectNode row, List<String> path, String cell) throws JsonProcessingException {
        ObjectNode holder = row;
        for (String step : path.subList(0, path.size() - 1)) {
            holder = holder.withObjectProperty(step);
        }
        String field = path.get(path.size() - 1);
        holder.set(
                field,
                cell.startsWith("[")
                        ? JSON.readTree(cell)
                        : JSON.getNodeFactory().textNode(cell));
    }
}
