package kpo.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    Path state;

    @Test
    void a_load_that_was_broken_off_goes_on_with_its_own_day() {
        Demo.begun(LocalDate.of(2026, 11, 23)).keep(state.resolve("demo.json"));

        Demo again = Demo.read(state.resolve("demo.json"));

        assertThat(again.day()).isEqualTo("2026-11-23");
        assertThat(again.isComplete()).isFalse();
    }

    @Test
    void what_was_loaded_is_found_again() {
        Demo loaded = new Demo("2026-11-23", "issued", "draft", "far");

        loaded.keep(state.resolve("demo.json"));

        assertThat(Demo.read(state.resolve("demo.json"))).isEqualTo(loaded);
        assertThat(loaded.isComplete()).isTrue();
    }

    @Test
    void before_the_first_load_there_is_nothing() {
        assertThat(Demo.read(state.resolve("demo.json"))).isNull();
    }
}
