package kpo.platform.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IllegalFormatException;
import java.util.Map;
import java.util.Properties;

/**
 * What our refusals say in each language. Every module brings {@code problems/en.properties} and
 * {@code problems/hi.properties}: {@code <code>.text} explains a code, {@code <code>.title} is its translated title,
 * and {@code <code>.detail.<n>} translates one of the templates that {@link Problem#because} is called with. Beside them
 * stand {@code reason.<code>.<n>}, the templates of a {@code Reason}, with what would lift it behind {@code .remedy}; and
 * {@code sentence.<key>}, see {@link Sentence}. {@code <code>.remedy} is said where a refusal has no remedy of its own.
 */
@Singleton
public class ProblemTexts {

    private static final String REMEDY = ".remedy";

    private static final ProblemTexts OURS = new ProblemTexts();

    private final Map<String, String> english = load(Language.EN);
    private final Map<String, String> hindi = load(Language.HI);
    private final Map<String, String> keys = new HashMap<>();

    ProblemTexts() {
        english.forEach((key, text) -> {
            if (!key.endsWith(REMEDY)
                    && (key.contains(".detail.") || key.contains(".remedy.") || key.startsWith("reason."))) {
                keys.put(text, key);
            }
        });
    }

    /** For what is no bean. */
    public static ProblemTexts ours() {
        return OURS;
    }

    public String title(Problem problem, Language language) {
        return language == Language.EN
                ? problem.title()
                : hindi.getOrDefault(problem.code() + ".title", problem.title());
    }

    /** What the code means, the same for every occurrence. */
    public String text(Problem problem, Language language) {
        return (language == Language.EN ? english : hindi).getOrDefault(problem.code() + ".text", problem.title());
    }

    /** Why this request was refused; where its words are not translated, what the code means. */
    public String detail(ProblemException refusal, Language language) {
        if (language == Language.EN || refusal.isSaid()) {
            return refusal.getMessage();
        }
        String translated = translated(refusal.template(), refusal.arguments());
        return translated == null ? text(refusal.problem(), language) : translated;
    }

    /**
     * What would lift the refusal, in English where its words are not translated: its own remedy, else {@code
     * <code>.remedy}, which is the same for every occurrence; null where there is neither.
     */
    public String remedy(ProblemException refusal, Language language) {
        if (refusal.remedyTemplate() == null) {
            return sentence(refusal.problem().code() + REMEDY, language);
        }
        String translated =
                language == Language.EN ? null : translated(refusal.remedyTemplate(), refusal.remedyArguments());
        return translated == null ? refusal.remedy() : translated;
    }

    /** What would lift a reason, with the reason's own values; null where nothing is known. @param template see {@link #said} */
    public String remedyOf(Language language, String template, Object... arguments) {
        String remedy = sentence(keys.get(template) + REMEDY, language);
        return remedy == null || arguments.length == 0 ? remedy : remedy.formatted(arguments);
    }

    /** A sentence with its values; in English where it is not translated. @param template the English words */
    public String said(Language language, String template, Object... arguments) {
        String translated = language == Language.EN ? null : translated(template, arguments);
        if (translated != null) {
            return translated;
        }
        return arguments.length == 0 ? template : template.formatted(arguments);
    }

    /** A translated sentence with its values, or null where there is none. */
    String translated(String template, Object... arguments) {
        String translation = hindi.get(keys.get(template));
        if (translation == null || arguments.length == 0) {
            return translation;
        }
        try {
            return translation.formatted(Arrays.stream(arguments)
                    .map(argument -> argument instanceof Sentence words ? words.in(Language.HI) : argument)
                    .toArray());
        } catch (IllegalFormatException e) {
            return null;
        }
    }

    /** A text by its key, such as {@code invalid.too_long}. */
    String sentence(String key, Language language) {
        return (language == Language.EN ? english : hindi).get(key);
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> texts = new HashMap<>();
        try {
            var files = Thread.currentThread()
                    .getContextClassLoader()
                    .getResources("problems/" + language.tag() + ".properties");
            for (URL file : Collections.list(files)) {
                Properties read = new Properties();
                try (var reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                read.forEach((key, text) -> texts.put((String) key, (String) text));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("the texts of problems cannot be read", e);
        }
    }
}
