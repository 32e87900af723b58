package kpo.platform.operation;

/** Counts the rows of a body while it comes: lines that are not blank, for CSV without those inside quotation marks. */
final class RowCount {

    private final boolean quotes;
    private long rows;
    private boolean quoted;
    private boolean returned;
    private boolean blank = true;

    RowCount(RowFormat format) {
        quotes = format == RowFormat.CSV;
        // Its header is none.
        rows = quotes ? -1 : 0;
    }

    void count(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (returned && b != '\n' && !quoted) {
                // CR alone ends a line, too.
                end();
            }
            returned = b == '\r';
            if (b == '"' && quotes) {
                quoted = !quoted;
            }
            if (b == '\n' && !quoted) {
                end();
            } else if (b != '\r' && b != '\n' && b != ' ') {
                blank = false;
            }
        }
    }

    private void end() {
        if (!blank) {
            rows++;
        }
        blank = true;
    }

    long total() {
        end();
        return Math.max(0, rows);
    }
}
