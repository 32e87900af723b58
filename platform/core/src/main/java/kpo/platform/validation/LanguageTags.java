package kpo.platform.validation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Spelling of language tags: their case means nothing (RFC 5646, 2.1.1), and we keep one. */
public final class LanguageTags {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[a-z]{4})?(-[a-z]{2})?", Pattern.CASE_INSENSITIVE);

    private LanguageTags() {}

    /** {@code EN-gb} is {@code en-GB}. What is no tag stays as it is, for {@link LanguageTag} to refuse. */
    public static String canonical(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            return text;
        }
        String[] parts = text.toLowerCase(Locale.ROOT).split("-");
        for (int i = 1; i < parts.length; i++) {
            parts[i] = parts[i].length() == 2
                    ? parts[i].toUpperCase(Locale.ROOT)
                    : parts[i].substring(0, 1).toUpperCase(Locale.ROOT) + parts[i].substring(1);
        }
        return String.join("-", parts);
    }
}
