package kpo.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SortValueTest {

    @Property
    void a_text_comes_back_as_it_was(@ForAll String text) {
        assertThat(SortValue.read(SortValue.write(text))).isEqualTo(text);
    }

    @Test
    void every_type_comes_back_as_itself() {
        for (Object value : List.<Object>of(
                UUID.randomUUID(),
                LocalDate.of(2026, 2, 28),
                Instant.parse("2026-03-29T09:30:00.123456Z"),
                7,
                7L,
                new BigDecimal("7.50"))) {
            assertThat(SortValue.read(SortValue.write(value))).isEqualTo(value);
        }
    }

    @Test
    void nothing_is_sorted_by_what_cannot_be_written() {
        assertThatThrownBy(() -> SortValue.write(true)).isInstanceOf(IllegalStateException.class);
    }
}
