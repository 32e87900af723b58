package kpo.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zürich",
                "two\nlines\tand a tab",
                "नमस्ते",
                // With a joiner the letters are written in another way: that is spelling, not hiding.
                "क्\u200Dष",
                "श्री\u200Cमान",
                "می\u200Cخواهم",
                "😀",
                "❤\uFE0F",
                // An old form of a Japanese family name.
                "葛\uDB40\uDD00城",
                "ᠠ\u180B"
            })
    void what_can_be_seen_is_taken(String text) {
        assertThat(PlainText.hasHidden(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nul\u0000",
                "bell\u0007",
                "zero\u200Bwidth",
                "pay\u200Dpal",
                "\u200Dकमल",
                "right\u202Eto left",
                "isolate\u2066d",
                "mark\uFEFF",
                "soft\u00ADhyphen",
                "line\u2028separator",
                "half a pair \uD83D",
                "none \uFFFE",
                "tag \uDB40\uDC41",
                "\u3164",
                "\u115F\u1160",
                "\uFFA0",
                "\u2800\u2800",
                "Asha\u3164",
                "joined\u034F",
                "selected\uFE0F",
                "Pfi\u2065zer",
                "a\uFFF0",
                "\uDB43\uDFFF",
                "\uE000",
                "object \uFFFC",
                "\u0301\u0302",
                "\uFE0F"
            })
    void what_cannot_be_seen_is_not(String text) {
        assertThat(PlainText.hasHidden(text)).isTrue();
    }

    @Test
    void blanks_of_every_kind_are_cut_off_around_a_text() {
        assertThat(PlainText.of("\u00A0 Asha\u00A0Rao\u3000\n")).isEqualTo("Asha\u00A0Rao");
        assertThat(PlainText.of("\u00A0\u2007 ")).isEmpty();
    }
}
