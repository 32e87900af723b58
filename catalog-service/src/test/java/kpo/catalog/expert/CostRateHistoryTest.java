package kpo.catalog.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import kpo.platform.money.UnitPrice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CostRateHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
    private static final int DAYS = 40;
    private static final UnitPrice SINCE_EVER = new UnitPrice(new BigDecimal("3250.00"), "INR");

    record Dating(LocalDate day, UnitPrice rate) {}

    @Property
    void periods_follow_each_other_from_ever_to_ever(@ForAll("datings") List<Dating> datings) {
        List<CostRate> periods = after(datings).periods();

        assertThat(periods.get(0).validFrom()).isNull();
        assertThat(periods.get(periods.size() - 1).validTo()).isNull();
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).validFrom()).isEqualTo(periods.get(i - 1).validTo());
            assertThat(periods.get(i).validTo() == null
                            || periods.get(i)
                                    .validFrom()
                                    .isBefore(periods.get(i).validTo()))
                    .isTrue();
        }
    }

    @Property
    void the_rate_of_a_day_is_the_last_one_dated_for_the_period_that_covers_it(
            @ForAll("datings") List<Dating> datings) {
        TreeMap<LocalDate, UnitPrice> expected = new TreeMap<>();
        expected.put(LocalDate.MIN, SINCE_EVER);
        datings.forEach(dating -> expected.put(dating.day(), dating.rate()));

        CostRateHistory history = after(datings);

        // Long before and long after all of them too.
        for (int n = -1000; n < DAYS + 1000; n++) {
            LocalDate day = FIRST.plusDays(n);
            assertThat(history.on(day).rate())
                    .isEqualTo(expected.floorEntry(day).getValue());
            assertThat(history.periods()).filteredOn(period -> period.isOn(day)).hasSize(1);
        }
    }

    @Property
    void a_rate_begins_on_its_day_and_ends_before_the_day_of_the_next(@ForAll("datings") List<Dating> datings) {
        for (CostRate period : after(datings).periods()) {
            if (period.validFrom() != null) {
                assertThat(period.isOn(period.validFrom())).isTrue();
                assertThat(period.isOn(period.validFrom().minusDays(1))).isFalse();
            }
            if (period.validTo() != null) {
                assertThat(period.isOn(period.validTo().minusDays(1))).isTrue();
                assertThat(period.isOn(period.validTo())).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<Dating>> datings() {
        Arbitrary<UnitPrice> rates = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("9999999999.999999"))
                                .ofScale(6),
                        Arbitraries.of("INR", "USD", "JPY", "KWD"))
                .as(UnitPrice::new);
        return Combinators.combine(Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays), rates)
                .as(Dating::new)
                .list()
                .ofMaxSize(20);
    }

    private static CostRateHistory after(List<Dating> datings) {
        CostRateHistory history = CostRateHistory.of(UUID.randomUUID(), List.of(), SINCE_EVER);
        datings.forEach(dating -> history.date(dating.day(), dating.rate()));
        return history;
    }
}
