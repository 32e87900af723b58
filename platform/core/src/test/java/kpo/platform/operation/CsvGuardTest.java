package kpo.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-cmd", "@SUM(A1)", "\tx", "\rx", "'=1", "＝1+1", "＠SUM(A1)"})
    void what_a_spreadsheet_could_run_is_text(String formula) {
        assertThat(CsvGuard.guarded(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Asha Rao", "O'Neill", "'quoted'", "a=b", "2026-10-01"})
    void other_text_stays_as_it_is(String text) {
        assertThat(CsvGuard.guarded(text)).isEqualTo(text);
    }

    @Property
    void what_was_exported_is_imported_as_it_was(@ForAll @Chars({'=', '+', '-', '@', '\'', 'a', '\t'}) String text) {
        assertThat(CsvGuard.bare(CsvGuard.guarded(text))).isEqualTo(text);
    }
}
