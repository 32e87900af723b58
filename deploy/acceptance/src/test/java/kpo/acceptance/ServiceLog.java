package kpo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kpo.local.PackagedService;

/** What a packaged service has written so far, as a log collector takes it: one JSON object a line. */
final class ServiceLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> lines;
    private final List<JsonNode> records;

    private ServiceLog(List<String> lines) {
        this.lines = lines;
        this.records = lines.stream().map(ServiceLog::parsed).toList();
    }

    /** @throws AssertionError where a line is no JSON object */
    static ServiceLog of(PackagedService service) {
        try {
            return new ServiceLog(Files.readAllLines(service.log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String line) {
        try {
            JsonNode record = JSON.readTree(line);
            assertThat(record.isObject()).as(line).isTrue();
            return record;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    void mentionsNone(Stream<String> secrets) {
        secrets.forEach(secret -> assertThat(lines).as(secret).noneMatch(line -> line.contains(secret)));
    }

    /** The facts of every call that was answered. */
    List<JsonNode> calls() {
        return records.stream()
                .filter(record -> record.path("loggerName").asText().equals("kpo.access"))
                .map(record -> record.path("mdc"))
                .toList();
    }

    /** The traces of the calls of an organisation; of all where it is null. */
    Set<String> traces(String organisation) {
        return calls().stream()
                .filter(call -> organisation == null
                        || call.path("organisation").asText().equals(organisation))
                .map(call -> call.path("traceId").asText())
                .collect(Collectors.toSet());
    }

    List<JsonNode> of(String traceId) {
        return records.stream()
                .filter(record -> record.path("mdc").path("traceId").asText().equals(traceId))
                .toList();
    }
}
