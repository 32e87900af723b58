package kpo.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import kpo.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceNumberTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-31, 4, 26-27",
        "2027-04-01, 4, 27-28",
        "2099-12-31, 4, 99-00",
        "2026-01-01, 1, 2026",
        "2026-12-31, 1, 2026"
    })
    void a_fiscal_year_is_named_after_the_years_it_touches(LocalDate day, int startMonth, String name) {
        assertThat(InvoiceNumber.fiscalYear(day, startMonth)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"DA, 1, DA/26-27/000001", "DAX, 999999, DAX/26-27/999999", "ABCD, 7, ABCD/26-27/00007"})
    void a_number_fits_the_form_that_india_asks_for(String prefix, int sequence, String number) {
        assertThat(InvoiceNumber.of(prefix, "26-27", sequence).text())
                .isEqualTo(number)
                .matches("^[A-Za-z0-9/-]{1,16}$");
    }

    @Test
    void a_series_ends_where_its_digits_end() {
        assertThatThrownBy(() -> InvoiceNumber.of("DA", "26-27", 1_000_000))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.problem())
                        .isEqualTo(InvoiceProblem.NUMBER_SERIES_EXHAUSTED));
    }
}
