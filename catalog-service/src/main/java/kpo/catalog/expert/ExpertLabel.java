package kpo.catalog.expert;

import java.util.UUID;

/** A name for those who may not know the true one. */
public final class ExpertLabel {

    /** In hexadecimal: 40 bits, so that of a million experts hardly two share a label. */
    private static final int DIGITS = 10;

    private ExpertLabel() {}

    /** By the end of the id, which is random; its beginning is a time. */
    public static String of(UUID id) {
        String digits = id.toString();
        return "Expert " + digits.substring(digits.length() - DIGITS);
    }
}
