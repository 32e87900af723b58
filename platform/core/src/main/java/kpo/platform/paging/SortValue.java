package kpo.platform.paging;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A value of a cursor as text: a letter for its type, then the value. */
final class SortValue {

    private SortValue() {}

    static String write(Object value) {
        if (value instanceof UUID) {
            return "u" + value;
        } else if (value instanceof String) {
            return "s" + value;
        } else if (value instanceof LocalDate) {
            return "d" + value;
        } else if (value instanceof Instant) {
            return "i" + value;
        } else if (value instanceof Integer) {
            return "n" + value;
        } else if (value instanceof Long) {
            return "l" + value;
        } else if (value instanceof BigDecimal) {
            return "b" + value;
        }
        throw new IllegalStateException("a list cannot be sorted by " + value);
    }

    static Object read(String text) {
        String value = text.substring(1);
        return switch (text.charAt(0)) {
            case 'u' -> UUID.fromString(value);
            case 's' -> value;
            case 'd' -> LocalDate.parse(value);
            case 'i' -> Instant.parse(value);
            case 'n' -> Integer.valueOf(value);
            case 'l' -> Long.valueOf(value);
            case 'b' -> new BigDecimal(value);
            default -> throw new IllegalStateException("a signed cursor has no such type: " + text.charAt(0));
        };
    }
}
