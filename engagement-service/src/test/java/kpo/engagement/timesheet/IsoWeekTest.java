package kpo.engagement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kpo.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {

    @ParameterizedTest
    @CsvSource({"2026-W43, 2026-10-19", "2026-W01, 2025-12-29", "2026-W53, 2026-12-28", "2027-W01, 2027-01-04"})
    void a_week_begins_on_its_monday(String week, LocalDate monday) {
        assertThat(IsoWeek.parse(week).from()).isEqualTo(monday);
        assertThat(IsoWeek.parse(week).to()).isEqualTo(monday.plusDays(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W00", "2026-W54", "2026-43", "W43", "2026-w43", "2026-W43x", ""})
    void what_is_no_week_of_its_year_is_refused(String text) {
        assertThatThrownBy(() -> IsoWeek.parse(text)).isInstanceOf(ProblemException.class);
    }
}
