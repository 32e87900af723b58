package kpo.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyLinesTest {

    private final KeyLines keys = new KeyLines();

    @Test
    void a_key_is_known_by_the_line_on_which_it_was_first() {
        assertThat(keys.put("E-1", 2)).isZero();
        assertThat(keys.put("E-2", 3)).isZero();
        assertThat(keys.put("E-1", 4)).isEqualTo(2);
        assertThat(keys.put("E-1", 5)).isEqualTo(2);
    }

    @Test
    void of_many_keys_none_is_taken_for_another_and_none_is_forgotten() {
        for (int i = 1; i <= 300_000; i++) {
            assertThat(keys.put("E-" + i, i)).isZero();
        }
        for (int i = 1; i <= 300_000; i += 1_000) {
            assertThat(keys.put("E-" + i, 1_000_000)).isEqualTo(i);
        }
    }

    @Test
    void behind_two_million_keys_no_more_are_remembered() {
        for (int i = 1; i <= 2_000_000; i++) {
            keys.put(i, i);
        }

        assertThat(keys.put("late", 2_000_001)).isZero();
        assertThat(keys.put("late", 2_000_002)).isZero();
        assertThat(keys.put(1, 2_000_003)).isEqualTo(1);
    }
}
