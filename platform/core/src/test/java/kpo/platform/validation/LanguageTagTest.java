package kpo.platform.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    private final LanguageTag.Check check = new LanguageTag.Check();

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "pt-BR", "zh-Hant-TW", "fil", "bho", "es-419", "en-150", "no", "nn"})
    void languages_that_exist_are_valid(String tag) {
        assertThat(check.isValid(tag, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "english",
                "xx",
                "qqq",
                "EN",
                "en_GB",
                "en-uk",
                "zh-TW-Hant",
                "en-x-klingon",
                "hin",
                "ger",
                "en-UK",
                "en-XX",
                "es-999",
                "es-484",
                "es-41",
                "nb",
                "tl",
                "cmn"
            })
    void other_texts_and_other_spellings_are_not(String tag) {
        assertThat(check.isValid(tag, null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "hin, hi",
        "HIN-in, hi-IN",
        "deu, de",
        "ger, de",
        "zho-Hant-TW, zh-Hant-TW",
        "chi, zh",
        "iw, he",
        "fil, fil",
        "bho, bho",
        "mo, ro",
        "mol, ro",
        "nb-NO, no-NO",
        "nob, no",
        "nn, nn",
        "tl, fil",
        "tgl, fil",
        "cmn-Hans, zh-Hans",
        "zh-cmn, zh",
        "arb, ar",
        "ES-419, es-419",
        "en_GB, en_GB"
    })
    void every_code_of_a_language_is_one(String written, String kept) {
        assertThat(LanguageTags.canonical(written)).isEqualTo(kept);
    }
}
