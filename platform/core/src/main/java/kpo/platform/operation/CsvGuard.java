package kpo.platform.operation;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking text for a formula (OWASP, CSV injection): such a cell gets an apostrophe before it on
 * the way out, and loses it on the way in, so that what was exported can be imported.
 */
final class CsvGuard {

    private static final Pattern LOOKS_LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠]", Pattern.DOTALL);

    private CsvGuard() {}

    static String guarded(String text) {
        return LOOKS_LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String bare(String cell) {
        return cell.startsWith("'") && LOOKS_LIKE_A_FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
