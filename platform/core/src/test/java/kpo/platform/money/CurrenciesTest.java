package kpo.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    @ParameterizedTest
    @ValueSource(strings = {"USD", "EUR", "INR", "JPY", "BHD", "CHF", "XOF", "PAB", "CLF"})
    void what_is_money_today_is_in_use(String code) {
        assertThat(Currencies.isInUse(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEM", "FRF", "ZWL", "HRK", "VEF"})
    void what_was_money_is_read_and_not_in_use(String code) {
        assertThat(Currencies.isInUse(code)).isFalse();
        assertThat(Money.of("1", code).currency()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX", "QQQ", "", "usd"})
    void what_holds_no_amount_is_no_currency(String code) {
        assertThat(Currencies.isInUse(code)).isFalse();
        assertThatThrownBy(() -> Currencies.require(code)).isInstanceOf(UnknownCurrencyException.class);
    }
}
