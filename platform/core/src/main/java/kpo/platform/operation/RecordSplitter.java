package kpo.platform.operation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into records: lines, and for CSV lines joined where a line break stands inside quotation marks. A
 * line ends with LF, CR LF or CR.
 * In UTF-8 no byte of another character looks like a line break or a quotation mark. A record that does not end within
 * the limit costs itself only: an open quotation mark its own line, a long line that line.
 */
final class RecordSplitter {

    /** @param next where the record behind it begins */
    record Piece(byte[] bytes, long line, long next, long nextLine, OperationProblem fault) {}

    private static final int READ_BYTES = 1 << 16;

    private final InputStream in;
    private final boolean quotes;
    private final int mostBytes;
    private byte[] window = new byte[2 * READ_BYTES];
    private int start;
    private int end;
    private boolean drained;
    private long offset;
    private long line;

    RecordSplitter(InputStream in, boolean quotes, int mostBytes, long offset, long line) {
        this.in = in;
        this.quotes = quotes;
        this.mostBytes = mostBytes;
        this.offset = offset;
        this.line = line;
    }

    /** The next record that is not blank, without its line break; null behind the last one. */
    Piece next() throws IOException {
        Piece piece;
        do {
            piece = any();
        } while (piece != null && piece.fault() == null && isBlank(piece.bytes()));
        return piece;
    }

    private Piece any() throws IOException {
        boolean quoted = false;
        int firstBreak = -1;
        for (int length = 0; ; length++) {
            if (start + length == end && !fill()) {
                if (length == 0) {
                    return null;
                }
                return quoted && firstBreak >= 0
                        ? take(firstBreak, firstBreak + 1, OperationProblem.QUOTE_OPEN)
                        : take(length, length, quoted ? OperationProblem.QUOTE_OPEN : null);
            }
            if (length == mostBytes) {
                return firstBreak >= 0 ? take(firstBreak, firstBreak + 1, OperationProblem.QUOTE_OPEN) : skipLine();
            }
            byte b = window[start + length];
            if (b == '"' && quotes) {
                quoted = !quoted;
            } else if (isBreak(length)) {
                if (!quoted) {
                    return take(length, length + 1, null);
                }
                firstBreak = firstBreak < 0 ? length : firstBreak;
            }
        }
    }

    /** Whether a line ends with the byte, that many behind the start: LF, or CR without LF behind it. */
    private boolean isBreak(int length) throws IOException {
        byte b = window[start + length];
        return b == '\n' || b == '\r' && (start + length + 1 == end && !fill() || window[start + length + 1] != '\n');
    }

    private Piece take(int length, int consumed, OperationProblem fault) throws IOException {
        byte[] bytes = Arrays.copyOfRange(window, start, start + length);
        long first = line;
        for (int i = 0; i < consumed; i++) {
            if (isBreak(i)) {
                line++;
            }
        }
        start += consumed;
        offset += consumed;
        return new Piece(bytes, first, offset, line, fault);
    }

    private Piece skipLine() throws IOException {
        long first = line;
        while (true) {
            while (start < end) {
                boolean last = isBreak(0);
                start++;
                offset++;
                if (last) {
                    line++;
                    return new Piece(new byte[0], first, offset, line, OperationProblem.ROW_TOO_LONG);
                }
            }
            if (!fill()) {
                return new Piece(new byte[0], first, offset, line, OperationProblem.ROW_TOO_LONG);
            }
        }
    }

    /** Reads more behind what is not taken yet. */
    private boolean fill() throws IOException {
        if (drained) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(window, start, window, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == window.length) {
            window = Arrays.copyOf(window, window.length * 2);
        }
        int read = in.read(window, end, Math.min(READ_BYTES, window.length - end));
        drained = read < 0;
        end += Math.max(0, read);
        return read > 0 || !drained && fill();
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\r' && b != '\t' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
