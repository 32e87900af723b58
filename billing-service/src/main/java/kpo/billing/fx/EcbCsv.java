package kpo.billing.fx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The ECB's {@code eurofxref-hist.csv}: a header {@code Date,USD,...}, then a row for each day with units per euro. An
 * empty field or {@code N/A} means not quoted. The ECB ends each line with a comma.
 */
final class EcbCsv {

    private EcbCsv() {}

    static void read(InputStream file, RateRows rows) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        String first = lines.readLine();
        String[] header = first == null ? new String[0] : header(first);
        if (header.length < 2 || !header[0].equals("Date")) {
            throw FxProblem.FX_FILE_UNREADABLE
                    .because("The first line must be \"Date,USD,...\".")
                    .liftedBy("Send the ECB's eurofxref-hist.csv as it is.");
        }
        int line = 1;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            if (!text.isBlank()) {
                row(line, header, fields(text), rows);
            }
        }
    }

    private static void row(int line, String[] header, String[] fields, RateRows rows) {
        // The comma at the end of a line makes one field too many.
        boolean commaAtEnd = fields.length == header.length + 1 && fields[header.length].isEmpty();
        if (fields.length != header.length && !commaAtEnd) {
            rows.problem(
                    line,
                    fields[0],
                    null,
                    "row_length",
                    "%d fields where the header has %d.".formatted(fields.length, header.length));
            return;
        }
        rows.day(line, fields[0]).ifPresent(day -> {
            for (int i = 1; i < header.length; i++) {
                if (!fields[i].isEmpty() && !fields[i].equals("N/A")) {
                    rows.rate(line, day, header[i], fields[i]);
                }
            }
        });
    }

    private static String[] header(String line) {
        String[] fields = fields(line.replace("\uFEFF", ""));
        return fields[fields.length - 1].isEmpty() ? Arrays.copyOf(fields, fields.length - 1) : fields;
    }

    private static String[] fields(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
    }
}
