package kpo.billing.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import kpo.billing.fx.FxQuote;
import kpo.billing.tax.TaxDecision.Component;
import kpo.platform.money.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TaxComputationTest {

    @Test
    void case_a_under_lut_shows_its_value_in_rupees() {
        var computed = TaxComputation.of(usd("8784.08"), decision("INR"), rupees("88.4275"));

        assertThat(computed.tax()).isEqualTo(usd("0.00"));
        assertThat(computed.gross()).isEqualTo(usd("8784.08"));
        assertThat(computed.taxCurrencyNet()).isEqualTo(inr("776754.23"));
        assertThat(computed.taxCurrencyTax()).isEqualTo(inr("0"));
    }

    @Test
    void case_a_without_lut_owes_igst_in_rupees() {
        var computed = TaxComputation.of(usd("8784.08"), decision("INR", igst("18")), rupees("88.4275"));

        assertThat(computed.tax()).isEqualTo(usd("1581.13"));
        assertThat(computed.gross()).isEqualTo(usd("10365.21"));
        assertThat(computed.taxCurrencyNet()).isEqualTo(inr("776754.23"));
        assertThat(computed.taxCurrencyTax()).isEqualTo(inr("139815.76"));
    }

    @Test
    void case_k_tax_is_taken_from_the_rounded_base_in_the_tax_currency() {
        var computed = TaxComputation.of(usd("1234.56"), decision("INR", igst("5")), rupees("90.8"));

        assertThat(computed.taxCurrencyNet()).isEqualTo(inr("112098.05"));
        assertThat(computed.taxCurrencyTax()).isEqualTo(inr("5604.90"));
    }

    @Test
    void cgst_and_sgst_are_each_rounded() {
        var computed = TaxComputation.of(
                inr("100.05"), decision("INR", new Component("CGST", nine()), new Component("SGST", nine())), null);

        // 18 % at once would be 18.01.
        assertThat(computed.components()).extracting(TaxComputation.Amount::tax).containsOnly(inr("9.00"));
        assertThat(computed.tax()).isEqualTo(inr("18.00"));
        assertThat(computed.fx()).isNull();
    }

    @Test
    void another_currency_needs_the_rate_between_them() {
        assertThatThrownBy(() -> TaxComputation.of(usd("1.00"), decision("INR", igst("18")), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TaxComputation.of(inr("1.00"), decision("USD"), rupees("88")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void gross_is_net_and_the_sum_of_the_components(
            @ForAll @BigRange(min = "-99999999", max = "99999999") @Scale(2) BigDecimal net,
            @ForAll @BigRange(min = "0", max = "40") @Scale(4) BigDecimal percent,
            @ForAll @BigRange(min = "0.01", max = "200") @Scale(10) BigDecimal rate) {
        var decision = decision("INR", new Component("CGST", percent), new Component("SGST", percent));
        var computed = TaxComputation.of(new Money(net, "USD"), decision, rupees(rate.toPlainString()));

        assertThat(computed.gross()).isEqualTo(computed.net().plus(computed.tax()));
        assertThat(computed.tax())
                .isEqualTo(Money.sum(
                        computed.components().stream()
                                .map(TaxComputation.Amount::tax)
                                .toList(),
                        "USD"));
        assertThat(computed.components().get(0).tax().amount())
                .isEqualByComparingTo(net.multiply(percent).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP));
        assertThat(computed.taxCurrencyTax().amount())
                .isEqualByComparingTo(computed.taxCurrencyNet()
                        .amount()
                        .multiply(percent)
                        .divide(new BigDecimal(100), 2, RoundingMode.HALF_UP)
                        .multiply(new BigDecimal(2)));
    }

    private static TaxDecision decision(String taxCurrency, Component... components) {
        return new TaxDecision(
                5, "EXPORT_WITH_IGST", "S", List.of(components), List.of(), null, taxCurrency, List.of(), null, null);
    }

    private static Component igst(String percent) {
        return new Component("IGST", new BigDecimal(percent));
    }

    private static BigDecimal nine() {
        return new BigDecimal("9");
    }

    private static FxQuote rupees(String rate) {
        return new FxQuote(
                null,
                "USD",
                "INR",
                new BigDecimal(rate),
                LocalDate.of(2026, 10, 30),
                "RBI",
                "USD",
                "INR",
                List.of(),
                "test");
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Money inr(String amount) {
        return Money.of(amount, "INR");
    }
}
