package kpo.catalog.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @ValueSource(ints = {1, 1583, 1881, 2175, 9999})
    void a_year_that_the_islamic_calendar_does_not_reach_has_the_others(int year) {
        assertThat(namesOf(2027)).hasSize(7).containsAll(namesOf(year));
        assertThat(namesOf(year)).hasSize(5).contains("Christmas");
    }

    /** Of Singapore, which keeps the feasts of several religions. */
    private Set<String> namesOf(int year) {
        return Set.copyOf(holidays.between("SG", null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .values());
    }
}
