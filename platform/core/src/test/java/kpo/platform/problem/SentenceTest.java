package kpo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private enum Key {
        NOT_SAID_HERE
    }

    @Test
    void it_is_kept_as_what_it_says() throws JsonProcessingException {
        Sentence sentence =
                Sentence.list(Stream.of(Sentence.of(Key.NOT_SAID_HERE, "a", 5), Sentence.of(Key.NOT_SAID_HERE)));

        String kept = JSON.writeValueAsString(sentence);

        assertThat(kept).contains("not_said_here", "\"a\",\"5\"");
        assertThat(JSON.readValue(kept, Sentence.class)).isEqualTo(sentence);
    }

    @Test
    void what_was_kept_as_words_stays_as_it_was_written() throws JsonProcessingException {
        Sentence sentence = JSON.readValue("\"equity-research 5 of 5, at 100 %\"", Sentence.class);

        assertThat(List.of(Language.values())).allSatisfy(language -> assertThat(sentence.in(language))
                .isEqualTo("equity-research 5 of 5, at 100 %"));
        assertThat(JSON.readValue(JSON.writeValueAsString(sentence), Sentence.class))
                .isEqualTo(sentence);
    }
}
