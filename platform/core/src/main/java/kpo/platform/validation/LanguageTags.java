package kpo.platform.validation;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Spelling of language tags: their case means nothing (RFC 5646, 2.1.1), and we keep one. */
public final class LanguageTags {

    private LanguageTags() {}

    /** {@code EN-gb} is {@code en-GB}. What is no tag stays as it is, for {@link LanguageTag} to refuse. */
    public static String canonical(String text) {
        try {
            return text == null || text.isEmpty()
                    ? text
                    : new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException noTag) {
            return text;
        }
    }
}
