package kpo.billing.fx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kpo.platform.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FxQuoteTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);

    @ParameterizedTest
    @CsvSource({
        "414375, 4686.04",
        "242965.666666666666666666666666666667, 2747.63",
        "94924.4375, 1073.47",
        "18499.99, 209.21"
    })
    void case_a_divides_rupees_by_rupees_per_dollar(BigDecimal rupees, BigDecimal dollars) {
        FxQuote quote = quote("USD", "INR", "88.4275", "INR", "USD");

        assertThat(quote.divides()).isTrue();
        assertThat(Money.rounded(quote.convert(rupees), "USD").amount()).isEqualTo(dollars);
    }

    @ParameterizedTest
    @CsvSource({"9015, 265, 9338.86", "7440, 228.50, 6645.71"})
    void case_g_divides_zloty_by_zloty_per_euro(BigDecimal minutes, BigDecimal hourly, BigDecimal euro) {
        FxQuote quote = quote("EUR", "PLN", "4.2635", "PLN", "EUR");
        BigDecimal zloty = minutes.multiply(hourly).divide(new BigDecimal(60), MathContext.DECIMAL128);

        assertThat(Money.rounded(quote.convert(zloty), "EUR").amount()).isEqualTo(euro);
    }

    @Property
    void multiplying_is_exact(
            @ForAll @BigRange(min = "-999999999", max = "999999999") @Scale(6) BigDecimal amount,
            @ForAll @BigRange(min = "0.0000000001", max = "9999999") @Scale(10) BigDecimal rate) {
        FxQuote quote = quote("USD", "INR", rate.toPlainString(), "USD", "INR");

        assertThat(quote.convert(amount)).isEqualByComparingTo(amount.multiply(rate));
    }

    /** The remainder of 34 digits is so far below a cent that rounding once finds the true figure. */
    @Property
    void dividing_and_rounding_once_is_the_true_figure(
            @ForAll @BigRange(min = "-999999999", max = "999999999") @Scale(6) BigDecimal amount,
            @ForAll @BigRange(min = "0.0001", max = "9999999") @Scale(10) BigDecimal rate) {
        FxQuote quote = quote("USD", "INR", rate.toPlainString(), "INR", "USD");

        assertThat(Money.rounded(quote.convert(amount), "USD").amount())
                .isEqualByComparingTo(amount.divide(rate, 2, RoundingMode.HALF_UP));
    }

    /** Both directions of a pair use one figure, with no fewer digits than its sources have. */
    @Property
    void a_cross_rate_does_not_depend_on_the_direction(
            @ForAll @BigRange(min = "0.0001", max = "99999") @Scale(5) BigDecimal one,
            @ForAll @BigRange(min = "0.0001", max = "99999") @Scale(5) BigDecimal other) {
        FxRate usd = FxRate.published(new RecordFxRateRequest("EUR", "USD", one, DAY, "ECB", null));
        FxRate inr = FxRate.published(new RecordFxRateRequest("EUR", "INR", other, DAY, "ECB", null));

        FxRate cross = FxRate.cross(usd, inr);
        FxRate again = FxRate.cross(inr, usd);

        assertThat(again.base()).isEqualTo(cross.base());
        assertThat(again.rate()).isEqualTo(cross.rate()).isGreaterThanOrEqualTo(BigDecimal.ONE);
        assertThat(cross.rate().multiply(cross.computedFromA().rate()))
                .isCloseTo(
                        cross.computedFromB().rate(), org.assertj.core.data.Offset.offset(new BigDecimal("0.00001")));
    }

    @Test
    void a_quote_kept_as_json_is_read_back_the_same() throws Exception {
        var json = new ObjectMapper().findAndRegisterModules();
        FxQuote kept = quote("USD", "INR", "88.4275", "INR", "USD");

        assertThat(json.readValue(json.writeValueAsString(kept), FxQuote.class)).isEqualTo(kept);
    }

    private static FxQuote quote(String base, String quote, String rate, String from, String to) {
        return new FxQuote(null, base, quote, new BigDecimal(rate), DAY, "ECB", from, to, List.of(), "test");
    }
}
