package kpo.platform.problem;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Words that stand in an answer which is kept, as what is said and not as it is said: whoever reads the answer later may
 * read another language. The words of a key are {@code sentence.<key>} beside the texts of problems; over HTTP the words
 * alone are sent, see {@code JsonRules}.
 *
 * @param parts listed with commas between them
 */
public record Sentence(List<Part> parts) {

    /** @param key null where the one value is all that is said, in whatever language it was written */
    public record Part(String key, List<String> values) {

        private static final String PLACE = "%s";

        private String in(Language language) {
            return key == null ? values.get(0) : said(ProblemTexts.ours().sentence("sentence." + key, language));
        }

        /** By hand: one match says some hundreds, and a formatter takes as long for them as the rest of its answer. */
        private String said(String words) {
            StringBuilder said = new StringBuilder();
            int end = 0;
            for (String value : values) {
                int place = words.indexOf(PLACE, end);
                if (place < 0) {
                    break;
                }
                said.append(words, end, place).append(value);
                end = place + PLACE.length();
            }
            return said.append(words, end, words.length()).toString();
        }
    }

    // A record's own constructor is one of several here.
    @JsonCreator
    public Sentence {}

    /** What was kept before there were keys. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Sentence written(String words) {
        return new Sentence(List.of(new Part(null, List.of(words))));
    }

    /** @param values such as codes, figures and days: the same in every language */
    public static Sentence of(Enum<?> key, Object... values) {
        return new Sentence(List.of(new Part(
                key.name().toLowerCase(Locale.ROOT),
                Arrays.stream(values).map(String::valueOf).toList())));
    }

    public static Sentence list(Stream<Sentence> sentences) {
        return new Sentence(
                sentences.flatMap(sentence -> sentence.parts.stream()).toList());
    }

    public String in(Language language) {
        return parts.stream().map(part -> part.in(language)).collect(joining(", "));
    }

    /** As our own people read it. */
    @Override
    public String toString() {
        return in(Language.EN);
    }
}
