package kpo.platform.http;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Text as we take it: in Unicode's composed form (NFC), without blanks around it, and with nothing in it that cannot be
 * seen. What is invisible or turns the direction of writing makes one text look like another.
 */
public final class PlainText {

    /** Where no field says less. */
    public static final int LONGEST = 10_000;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Letters and signs that are drawn as nothing: fillers of Hangul, joined graphemes, vowels of Khmer, empty Braille. */
    private static final Set<Integer> BLANK_LETTERS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /** Their letters and signs have variants, which a selector behind them chooses; so do symbols of every script. */
    private static final Set<UnicodeScript> VARYING =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.MONGOLIAN, UnicodeScript.MYANMAR, UnicodeScript.PHAGS_PA);

    /** In these scripts a joiner decides how letters are written: क्‍ष is not क्ष. */
    private static final Set<UnicodeScript> JOINING = EnumSet.of(
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.ARABIC);

    private PlainText() {}

    static String of(String text) {
        String composed = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        int start = 0;
        int end = composed.length();
        while (start < end && isBlank(composed.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(composed.charAt(end - 1))) {
            end--;
        }
        return composed.substring(start, end);
    }

    /** No-break spaces too, which Java's strip() leaves. Every blank of Unicode is one char. */
    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** Whether a text holds a character that nobody sees, line breaks and tabs apart, or begins with an accent of nothing. */
    static boolean hasHidden(String text) {
        return hidden(text).isPresent();
    }

    /** The first such character of a text, as a code point. */
    static OptionalInt hidden(String text) {
        if (isAscii(text)) {
            return OptionalInt.empty();
        }
        if (isAccent(text.codePointAt(0))) {
            return OptionalInt.of(text.codePointAt(0));
        }
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            boolean joins = character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
            boolean hidden = joins
                    ? !JOINING.contains(UnicodeScript.of(before))
                    : isSelector(character) ? !hasVariants(before) : isHidden(character);
            if (hidden) {
                return OptionalInt.of(character);
            }
            before = character;
            i += Character.charCount(character);
        }
        return OptionalInt.empty();
    }

    /** Of letters and signs that are seen and stand alone, as most text is. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isAccent(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Kept by Unicode for characters that will not be drawn, and the place of an object that is not there. */
    private static boolean isReservedForNothing(int character) {
        return character == 0x2065
                || character >= 0xFFF0 && character <= 0xFFF8
                || character == 0xFFFC
                || character >= 0xE0000 && character <= 0xE0FFF && !isSelector(character);
    }

    private static boolean isSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F
                || character >= 0x180B && character <= 0x180D
                || character == 0x180F
                || character >= 0xE0100 && character <= 0xE01EF;
    }

    private static boolean hasVariants(int character) {
        return VARYING.contains(UnicodeScript.of(character))
                || UnicodeScript.of(character) == UnicodeScript.COMMON
                        && !Character.isSpaceChar(character)
                        && !Character.isISOControl(character);
    }

    private static boolean isHidden(int character) {
        if (BLANK_LETTERS.contains(character) || isReservedForNothing(character)) {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            // What a private letter looks like, if anything, is up to the reader's fonts.
            case Character.PRIVATE_USE -> true;
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // Noncharacters are unassigned for good; other unassigned ones may be letters of a later Unicode.
            case Character.UNASSIGNED -> (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
            default -> false;
        };
    }
}
