package kpo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsoTimesTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new IsoTimes());

    @Test
    void iso_text_is_read() throws JsonProcessingException {
        assertThat(json.readValue("\"2026-02-28\"", LocalDate.class)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(json.readValue("\"2026-03-29T02:30\"", LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2026, 3, 29, 2, 30));
        assertThat(json.readValue("\"2026-03-29T02:30:00+01:00\"", Instant.class))
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void anything_else_is_refused() {
        for (String date : List.of(
                "\"2026-02-30\"", "\"0000-06-15\"", "20260228", "[2026, 2, 28]", "\"+12026-02-28\"", "\"\"", "true")) {
            refused(date, LocalDate.class);
        }
        for (String local : List.of("\"2026-03-29T02:30:00Z\"", "\"2026-03-29\"", "[2026, 3, 29, 2, 30]")) {
            refused(local, LocalDateTime.class);
        }
        for (String instant : List.of("1774751400", "\"1774751400\"", "1774751400.5", "\"2026-03-29T02:30:00\"")) {
            refused(instant, Instant.class);
        }
    }

    private void refused(String text, Class<?> type) {
        assertThatThrownBy(() -> json.readValue(text, type)).as(text).isInstanceOf(JsonProcessingException.class);
    }
}
