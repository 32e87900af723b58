package kpo.catalog.matching;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import kpo.platform.problem.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatchSentenceTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_is_said_in_every_language_and_no_other_is(Language language) throws IOException {
        Properties texts = new Properties();
        try (var file = new InputStreamReader(
                MatchSentence.class.getResourceAsStream("/problems/" + language.tag() + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }

        Set<String> keys = Arrays.stream(MatchSentence.values())
                .map(sentence -> "sentence." + sentence.name().toLowerCase(Locale.ROOT))
                .collect(toSet());
        // What vetting found is said by vetting.
        assertThat(texts.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("sentence.") && !key.startsWith("sentence.found_")))
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource(MatchSentence.class)
    void every_sentence_is_another_one_in_hindi(MatchSentence sentence) {
        String hindi = sentence.of(7, 8, 9, 10, 11).in(Language.HI);

        assertThat(hindi)
                .containsPattern("[\\u0900-\\u097F]")
                .doesNotContain("%")
                .isNotEqualTo(sentence.of(7, 8, 9, 10, 11).in(Language.EN));
    }
}
