package kpo.platform.operation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.platform.problem.InvalidFields;
import kpo.platform.problem.ProblemException;
import kpo.platform.problem.UnreadableJson;

/** Reads rows with the rules of JSON bodies: unknown fields and wrong values are refused, by row and field. */
@ApplicationScoped
class RowReader {

    /** A row of ours has some hundred bytes, a rich profile some thousand. */
    private static final int MOST_ROW_BYTES = 256 * 1024;

    /** By which an export names what a row is about. */
    private static final String ID = "id";

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

    @Inject
    OperationContent content;

    @Inject
    ObjectMapper json;

    @Inject
    Validator validator;

    /** Of the fields that a row's type does not know, passes over those that only an export has. */
    private static final class PassingOver extends DeserializationProblemHandler {

        private final Set<String> fields;

        private PassingOver(Set<String> fields) {
            this.fields = fields;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            if (fields.contains(name)) {
                if (name.equals(ID) && parser.getParsingContext().getParent().inRoot()) {
                    ((String[]) context.getAttribute(ID))[0] = parser.getValueAsString();
                }
                parser.skipChildren();
                return true;
            }
            return false;
        }
    }

    /** A body that is read row by row. */
    final class Rows<R> {

        private final RowImport<R> kind;
        private final KeyLines keys = new KeyLines();
        private final ObjectReader objects;
        private final Columns columns;
        private final Set<String> readOnly;
        private final List<String> header;
        private final RecordSplitter records;

        private Rows(Operation operation, RowImport<R> kind) throws IOException {
            this.kind = kind;
            boolean csv = operation.format() == RowFormat.CSV;
            objects = (csv ? cellsAsText() : json)
                    .readerFor(kind.rowType())
                    .withHandler(new PassingOver(kind.readOnlyFields()));
            columns = csv ? Columns.of(kind.rowType(), json) : null;
            readOnly = kind.readOnlyFields();
            header = csv ? header(operation.id()) : null;
            records = splitter(operation.id(), csv, operation.checkpointBytes(), operation.checkpointLine());
            if (csv && operation.checkpointBytes() == 0) {
                records.next();
            }
        }

        /** @return fewer than {@code most} at the end of the body */
        List<ReadRow<R>> next(int most) throws IOException {
            List<ReadRow<R>> rows = new ArrayList<>(most);
            while (rows.size() < most) {
                RecordSplitter.Piece piece = records.next();
                if (piece == null) {
                    break;
                }
                rows.add(read(piece));
            }
            return rows;
        }

        private ReadRow<R> read(RecordSplitter.Piece piece) throws IOException {
            R value = null;
            String[] id = new String[1];
            ProblemException refusal = null;
            try {
                if (piece.fault() != null) {
                    throw piece.fault().because(piece.fault().title() + ".");
                }
                value = columns == null
                        ? objects.withAttribute(ID, id).readValue(unmarked(piece))
                        : fromCells(piece.bytes(), id);
                if (value == null) {
                    throw OperationProblem.ROW_UNREADABLE.because("The row is null, where an object is expected.");
                }
                var violations = validator.validate(value);
                if (!violations.isEmpty()) {
                    throw InvalidFields.refusal(violations);
                }
            } catch (ProblemException e) {
                refusal = e;
            } catch (JsonProcessingException e) {
                refusal = isUtf8(piece.bytes()) ? UnreadableJson.refusal(e, piece.line()) : notUtf8();
            }
            long before = refusal == null ? lineBefore(value, piece.line()) : 0;
            return new ReadRow<>(piece.line(), value, id[0], refusal, piece.next(), piece.nextLine(), before);
        }

        private long lineBefore(R value, long line) {
            Object key = kind.keyOf(value);
            return key == null ? 0 : keys.put(key, line);
        }

        private R fromCells(byte[] bytes, String[] id) throws IOException {
            String[] cells = cells(bytes);
            if (cells.length != header.size()) {
                throw OperationProblem.ROW_LENGTH.because(
                        "The row has %d cells where the header has %d.", cells.length, header.size());
            }
            int given = header.indexOf(ID);
            id[0] = given < 0 || cells[given].isBlank() ? null : cells[given];
            return objects.readValue(columns.object(header, cells));
        }

        private List<String> header(UUID operationId) throws IOException {
            RecordSplitter.Piece first = splitter(operationId, true, 0, 1).next();
            if (first == null || first.fault() != null) {
                throw headerMissing();
            }
            List<String> given =
                    Arrays.stream(cells(unmarked(first))).map(String::strip).toList();
            if (given.stream().noneMatch(this::isKnown)) {
                // A row, which may tell of a person: it is not quoted.
                throw headerMissing();
            }
            List<String> names = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String name : given) {
                if (!isKnown(name)) {
                    throw OperationProblem.COLUMN_UNKNOWN.because(
                            "The column %s is not known here; known are %s.", name, columns.names());
                }
                if (!seen.add(name)) {
                    throw OperationProblem.COLUMN_TWICE.because("The column %s is there twice.", name);
                }
                names.add(name);
            }
            return names;
        }

        private boolean isKnown(String column) {
            return columns.has(column) || readOnly.contains(column);
        }

        private ProblemException headerMissing() {
            return OperationProblem.HEADER_MISSING.because("The first line names the columns: %s.", columns.names());
        }
    }

    <R> Rows<R> open(Operation operation, RowImport<R> kind) throws IOException {
        return new Rows<>(operation, kind);
    }

    private RecordSplitter splitter(UUID operationId, boolean csv, long from, long line) {
        InputStream body = content.read(operationId, from);
        return new RecordSplitter(body, csv, MOST_ROW_BYTES, from, line);
    }

    private static String[] cells(byte[] bytes) throws IOException {
        try {
            String[] cells = CELLS.readValue(bytes);
            return cells == null ? new String[0] : cells;
        } catch (JsonProcessingException e) {
            throw isUtf8(bytes)
                    ? OperationProblem.ROW_UNREADABLE.because("The cells of the row cannot be told apart.")
                    : notUtf8();
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static ProblemException notUtf8() {
        return OperationProblem.ROW_UNREADABLE.because(
                "The row is not written in UTF-8: send that, or name the charset in Content-Type.");
    }

    /** Without the mark that some programs put before UTF-8. */
    private static byte[] unmarked(RecordSplitter.Piece piece) {
        byte[] bytes = piece.bytes();
        boolean marked = piece.line() == 1
                && bytes.length >= MARK.length
                && bytes[0] == MARK[0]
                && bytes[1] == MARK[1]
                && bytes[2] == MARK[2];
        return marked ? new String(bytes, StandardCharsets.UTF_8).substring(1).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /** In CSV everything is text: there a number may be written as one. */
    private ObjectMapper cellsAsText() {
        ObjectMapper lenient = json.copy();
        lenient.setConfig(lenient.getDeserializationConfig().with(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Boolean)) {
            lenient.coercionConfigFor(type).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        }
        return lenient;
    }
}
