package kpo.platform.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;

/**
 * Spelling of language tags: their case means nothing (RFC 5646, 2.1.1), a language that has a code of two letters goes by
 * it (2.2.1), one that is meant whenever another is named goes by that one, and we keep one.
 */
public final class LanguageTags {

    /** ISO 639-2 has these for bibliographies, beside those of the terminology, which the JDK knows. The list is closed. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    /**
     * Who says Chinese means Mandarin: what CLDR calls aliases because they were given up, are written by habit, or are what
     * a language of many is spoken as. Of Norwegian CLDR changed its mind; we keep what both are children of.
     */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("als", "sq"),
            Map.entry("arb", "ar"),
            Map.entry("azj", "az"),
            Map.entry("cmn", "zh"),
            Map.entry("ekk", "et"),
            Map.entry("khk", "mn"),
            Map.entry("kmr", "ku"),
            Map.entry("lvs", "lv"),
            Map.entry("mo", "ro"),
            Map.entry("nb", "no"),
            Map.entry("npi", "ne"),
            Map.entry("ory", "or"),
            Map.entry("pes", "fa"),
            Map.entry("plt", "mg"),
            Map.entry("swh", "sw"),
            Map.entry("tl", "fil"),
            Map.entry("uzn", "uz"),
            Map.entry("ydd", "yi"),
            Map.entry("zsm", "ms"));

    private static final Map<String, String> KEPT = kept();

    private LanguageTags() {}

    /**
     * {@code EN-gb} is {@code en-GB}, {@code hin} is {@code hi}. What is no tag stays as it is, for {@link LanguageTag} to
     * refuse.
     */
    public static String canonical(String text) {
        try {
            if (text == null || text.isEmpty()) {
                return text;
            }
            Locale.Builder tag = new Locale.Builder().setLanguageTag(text);
            String language = tag.build().getLanguage();
            return tag.setLanguage(KEPT.getOrDefault(language, language))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException noTag) {
            return text;
        }
    }

    /**
     * The one that a caller likes best (RFC 4647, 3.4); empty where he names none of them.
     *
     * @param accepted the header Accept-Language; null or nonsense names none
     */
    public static Optional<String> preferred(String accepted, Collection<String> known) {
        if (accepted == null) {
            return Optional.empty();
        }
        try {
            List<LanguageRange> wanted = LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            return Optional.ofNullable(Locale.lookupTag(wanted, known));
        } catch (IllegalArgumentException noHeader) {
            return Optional.empty();
        }
    }

    private static Map<String, String> kept() {
        Map<String, String> kept = new HashMap<>(BIBLIOGRAPHIC);
        for (String two : Locale.getISOLanguages()) {
            // A code that was given up, such as iw for he, is read as the one that stands for it now.
            Locale language = new Locale.Builder().setLanguage(two).build();
            kept.put(language.getISO3Language(), language.getLanguage());
        }
        kept.replaceAll((code, shorter) -> ALIASES.getOrDefault(shorter, shorter));
        kept.putAll(ALIASES);
        return Map.copyOf(kept);
    }
}
