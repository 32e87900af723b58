package kpo.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class MoneyTest {

    @Example
    void an_amount_has_exactly_the_decimals_of_its_currency() {
        assertThat(Money.of("5", "USD").amount()).isEqualTo(new BigDecimal("5.00"));
        assertThat(Money.of("5.0000", "JPY").amount()).isEqualTo(new BigDecimal("5"));
        assertThat(Money.of("86.419", "BHD")).hasToString("86.419 BHD");
        assertThatThrownBy(() -> Money.of("0.001", "USD")).hasMessageContaining("2 decimals");
        assertThatThrownBy(() -> Money.of("100.5", "JPY")).hasMessageContaining("0 decimals");
    }

    @Example
    void what_is_no_money_is_refused() {
        assertThatThrownBy(() -> Money.of("1", "XXX")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1", "usd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1000000000000000", "USD")).hasMessageContaining("15 digits");
        assertThatThrownBy(() -> Money.of("1", "USD").plus(Money.of("1", "EUR")))
                .hasMessageContaining("FX rate");
    }

    @Example
    void rounding_is_half_up_away_from_zero() {
        assertThat(Money.rounded(new BigDecimal("67.725"), "USD")).isEqualTo(Money.of("67.73", "USD"));
        assertThat(Money.rounded(new BigDecimal("100.5"), "JPY")).isEqualTo(Money.of("101", "JPY"));
        assertThat(Money.rounded(new BigDecimal("-0.005"), "USD")).isEqualTo(Money.of("-0.01", "USD"));
    }

    @Example
    void left_over_units_go_to_the_largest_remainders_and_ties_to_the_first() {
        assertThat(Money.of("0.05", "USD").allocate(weights(1, 1, 1)))
                .containsExactly(Money.of("0.02", "USD"), Money.of("0.02", "USD"), Money.of("0.01", "USD"));
        assertThat(Money.of("-10.00", "USD").allocate(weights(1, 2)))
                .containsExactly(Money.of("-3.33", "USD"), Money.of("-6.67", "USD"));
        assertThat(Money.of("7", "JPY").allocate(weights(0, 3)))
                .containsExactly(Money.of("0", "JPY"), Money.of("7", "JPY"));
        assertThatThrownBy(() -> Money.of("1", "USD").allocate(weights(0, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void shares_add_up_and_none_is_a_unit_away_from_its_due(
            @ForAll @LongRange(min = -1_000_000_000_00L, max = 1_000_000_000_00L) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 10_000) Integer> parts) {
        int total = parts.stream().mapToInt(Integer::intValue).sum();
        if (total == 0) {
            return;
        }
        Money amount = new Money(BigDecimal.valueOf(cents, 2), "USD");

        List<Money> shares =
                amount.allocate(parts.stream().map(BigDecimal::valueOf).toList());

        assertThat(Money.sum(shares, "USD")).isEqualTo(amount);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal due = amount.amount().multiply(BigDecimal.valueOf(parts.get(i)));
            BigDecimal given = shares.get(i).amount().multiply(BigDecimal.valueOf(total));
            assertThat(due.subtract(given).abs())
                    .isLessThan(BigDecimal.valueOf(total).movePointLeft(2));
        }
    }

    @Property
    void a_unit_price_reads_the_same_whatever_scale_its_column_brings_back(
            @ForAll @BigRange(min = "0", max = "9999999") @Scale(6) BigDecimal amount) {
        UnitPrice price = new UnitPrice(amount, "INR");

        assertThat(new UnitPrice(price.amount().setScale(6), "INR")).isEqualTo(price);
        assertThat(price.amount()).isEqualByComparingTo(amount);
        assertThat(price.amount().scale()).isBetween(2, 6);
    }

    private static List<BigDecimal> weights(int... weights) {
        return java.util.Arrays.stream(weights).mapToObj(BigDecimal::valueOf).toList();
    }
}
