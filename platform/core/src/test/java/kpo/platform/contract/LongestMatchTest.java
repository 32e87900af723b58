package kpo.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongestMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
                    ^([0-9a-f]{64})$ 64
                    ^(([A-Z]{2}-)?[A-Z0-9]{1,3})$ 6
                    [A-Z0-9][A-Z0-9_-]{0,19} 20
                    ^([0-9]{1,13}(\\.[0-9]{1,6})?)$ 20
                    (?:ab|cde|f){2} 6
                    []\\]x]?a 2
                    ([1-9][0-9]{0,17}):([0-9a-f]{64}) 83""")
    void a_pattern_says_how_long_its_texts_are(String pattern, int longest) {
        assertThat(LongestMatch.of(pattern)).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z0-9]+(-[a-z0-9]+)*", ".*\\S.*", "a{2,}", "(a+){3}", "(a{2000000000}){2000000000}"})
    void some_have_no_end(String pattern) {
        assertThat(LongestMatch.of(pattern)).isEqualTo(LongestMatch.WITHOUT_END);
    }
}
