package kpo.platform.operation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Intent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the rows of an export while they are read: whatever their number, a few are in memory. */
@Provider
@Produces({"application/x-ndjson", "text/csv"})
public class RowExportWriter implements MessageBodyWriter<RowExport<?>> {

    @Inject
    ObjectMapper json;

    @Inject
    ExportSlots slots;

    @Inject
    CurrentCaller caller;

    @ConfigProperty(name = "kpo.operation.whole-timeout")
    Duration timeout;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return RowExport.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            RowExport<?> export,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        boolean csv = mediaType.getSubtype().equals("csv");
        headers.putSingle("Content-Type", csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson");
        try (var slot = slots.take(caller.get().organisation())) {
            Intent.SNAPSHOT.during(() -> QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(timeout.toSeconds()))
                    .call(() -> written(export, csv, out)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private OutputStream written(RowExport<?> export, boolean csv, OutputStream out) {
        try (Stream<?> rows = export.open().get()) {
            if (csv) {
                csv(rows.iterator(), Columns.of(export.rowType(), json), out);
            } else {
                ndjson(rows.iterator(), out);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ndjson(Iterator<?> rows, OutputStream out) throws IOException {
        while (rows.hasNext()) {
            out.write(json.writeValueAsBytes(rows.next()));
            out.write('\n');
        }
    }

    private void csv(Iterator<?> rows, Columns columns, OutputStream out) throws IOException {
        CsvMapper mapper = new CsvMapper();
        // The connection is the server's to end.
        var schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        mapper.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (var cells = mapper.writerFor(String[].class).with(schema).writeValues(out)) {
            cells.write(columns.names().toArray(String[]::new));
            while (rows.hasNext()) {
                cells.write(columns.cells(json.valueToTree(rows.next())));
            }
        }
    }
}
