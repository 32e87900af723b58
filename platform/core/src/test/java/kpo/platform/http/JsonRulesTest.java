package kpo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Set;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.UnreadableJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonRulesTest {

    private final ObjectMapper json = new ObjectMapper();

    record Days(Set<DayOfWeek> days) {}

    record Texts(String text, BigDecimal decimal) {}

    @BeforeEach
    void apply() {
        new JsonRules().customize(json);
    }

    @Test
    void a_set_is_written_in_the_order_in_which_it_was_sent() throws JsonProcessingException {
        String sent = "{\"days\":[\"WEDNESDAY\",\"MONDAY\",\"SUNDAY\",\"FRIDAY\",\"TUESDAY\"]}";

        assertThat(json.writeValueAsString(json.readValue(sent, Days.class))).isEqualTo(sent);
    }

    @Test
    void text_is_composed_and_has_no_blanks_around_it() throws JsonProcessingException {
        assertThat(json.readValue("{\"text\": \" Zu\\u0308rich \"}", Texts.class)
                        .text())
                .isEqualTo("Zürich");
    }

    @Test
    void decimals_are_text_both_ways() throws JsonProcessingException {
        assertThat(json.readValue("{\"decimal\": \"10.50\"}", Texts.class).decimal())
                .isEqualTo(new BigDecimal("10.50"));
        assertThat(json.writeValueAsString(new Texts(null, new BigDecimal("1E+3"))))
                .contains("\"decimal\":\"1000\"");
        for (String wrong : new String[] {"10.5", "\"1e9\"", "\" \"", "\"0x1\"", "\"" + "9".repeat(41) + "\""}) {
            assertThatThrownBy(() -> json.readValue("{\"decimal\": " + wrong + "}", Texts.class))
                    .isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    void a_text_is_as_long_as_its_characters_are_many() throws JsonProcessingException {
        assertThat(json.readValue("{\"text\": \"" + "😀".repeat(10_000) + "\"}", Texts.class)
                        .text())
                .hasSize(20_000);
        assertThatThrownBy(() -> json.readValue("{\"text\": \"" + "x".repeat(10_001) + "\"}", Texts.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void what_nests_too_deep_or_is_too_long_is_refused_in_words_of_ours() {
        for (String wrong : new String[] {
            "[".repeat(40) + "]".repeat(40),
            "9".repeat(60),
            "{\"" + "n".repeat(201) + "\": 1}",
            '"' + "x".repeat(200_001) + '"'
        }) {
            assertThatThrownBy(() -> json.readTree(wrong))
                    .isInstanceOfSatisfying(JsonProcessingException.class, e -> assertThat(
                                    UnreadableJson.refusal(e).problem())
                            .isEqualTo(CommonProblem.BODY_TOO_COMPLEX));
        }
    }
}
