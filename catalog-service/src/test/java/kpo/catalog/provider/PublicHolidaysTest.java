package kpo.catalog.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private final PublicHolidays holidays = new PublicHolidays();

    @ParameterizedTest
    @ValueSource(ints = {1, 1583, 1881, 2175, 9999})
    void a_year_that_the_islamic_calendar_does_not_reach_has_the_others(int year) {
        assertThat(namesOf(2027)).hasSize(7).containsAll(namesOf(year));
        assertThat(namesOf(year)).hasSize(5).contains("Christmas");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "de-AT | Tag der Republik",
                "hi, fr;q=0.5 | Jour de la République",
                "hi | Republic Day",
                "en-GB, de;q=0.9 | Republic Day",
                "de;q=0 | Republic Day",
                "; nonsense | Republic Day",
                "- | Republic Day"
            })
    void names_are_in_the_language_that_is_liked_best_else_in_english(String accepted, String name) {
        LocalDate day = LocalDate.of(2027, 1, 26);

        assertThat(holidays.between("IN", null, day, day.plusDays(1), PublicHolidays.language(accepted)))
                .containsEntry(day, name);
    }

    @Test
    void english_names_do_not_depend_on_the_language_of_the_machine() {
        Locale machine = Locale.getDefault();
        LocalDate day = LocalDate.of(2026, 1, 26);
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(holidays.between("IN", null, day, day.plusDays(1), PublicHolidays.ENGLISH))
                    .containsEntry(day, "Republic Day");
        } finally {
            Locale.setDefault(machine);
        }
    }

    /** Of Singapore, which keeps the feasts of several religions. */
    private Set<String> namesOf(int year) {
        return Set.copyOf(holidays.between(
                        "SG", null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), PublicHolidays.ENGLISH)
                .values());
    }
}
