package kpo.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.billing.charge.BillableGroup;
import kpo.billing.charge.ChargeKind;
import kpo.billing.charge.FrozenRate;
import kpo.billing.fx.FxQuote;
import kpo.billing.ratecard.RateUnit;
import kpo.platform.money.Money;
import kpo.platform.money.UnitPrice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricedLineTest {

    private static final FxQuote INR_TO_USD = fx("USD", "INR", "88.4275", "INR", "USD");

    @ParameterizedTest
    @CsvSource({
        "7650, 3250.00, 414375.000000000000, 4686.04",
        "9880, 1475.50, 242965.666666666667, 2747.63",
        "1385, 4112.25,  94924.437500000000, 1073.47"
    })
    void time_is_priced_per_hour_converted_and_rounded_once(
            long minutes, String price, BigDecimal sourceAmount, String net) {
        PricedLine line = PricedLine.of(time(minutes, price, "INR"), "USD", INR_TO_USD);

        assertThat(line.sourceAmount()).isEqualTo(sourceAmount);
        assertThat(line.net()).isEqualTo(Money.of(net, "USD"));
    }

    @Test
    void a_half_is_met_exactly_and_rounded_up() {
        assertThat(PricedLine.of(time(90, "45.15", "USD"), "USD", null).net()).isEqualTo(Money.of("67.73", "USD"));
        // 20 minutes at 0.015 are exactly half a cent, though a third of an hour has no last decimal.
        assertThat(PricedLine.of(time(20, "0.015", "USD"), "USD", null).net()).isEqualTo(Money.of("0.01", "USD"));
        FxQuote third = fx("USD", "INR", "3", "INR", "USD");
        assertThat(PricedLine.of(time(20, "0.045", "INR"), "USD", third).net()).isEqualTo(Money.of("0.01", "USD"));
    }

    @Test
    void nothing_is_converted_without_a_rate() {
        assertThatThrownBy(() -> PricedLine.of(time(60, "1", "INR"), "USD", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The rule over whole numbers: round half up of minutes x price / (60 x rate), with no decimals in between. */
    @Property
    void the_net_is_the_exact_fraction_rounded_half_up(
            @ForAll @LongRange(min = 1, max = 100_000_000) long minutes,
            @ForAll @LongRange(min = 0, max = 9_999_999_999L) long priceMillionths,
            @ForAll @LongRange(min = 1, max = 9_999_999_999L) long rateTenThousandths) {
        BigDecimal price = BigDecimal.valueOf(priceMillionths, 6);
        BigDecimal rate = BigDecimal.valueOf(rateTenThousandths, 4);
        PricedLine line = PricedLine.of(
                time(minutes, price.toPlainString(), "INR"),
                "USD",
                fx("USD", "INR", rate.toPlainString(), "INR", "USD"));

        // cents = minutes * price * 100 / (60 * rate)
        BigInteger numerator = BigInteger.valueOf(minutes)
                .multiply(BigInteger.valueOf(priceMillionths))
                .multiply(BigInteger.valueOf(100));
        BigInteger denominator = BigInteger.valueOf(60)
                .multiply(BigInteger.valueOf(rateTenThousandths))
                .multiply(BigInteger.valueOf(100));
        BigInteger cents = numerator.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
        assertThat(line.net().amount().movePointRight(2).toBigIntegerExact()).isEqualTo(cents);
    }

    @Property
    void a_group_comes_to_the_same_however_its_minutes_are_cut_and_in_whatever_order(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 1440) Integer> parts, @ForAll long seed) {
        long sum = parts.stream().mapToLong(Integer::longValue).sum();
        List<Integer> shuffled = new java.util.ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(seed));
        long sumOfShuffled = shuffled.stream().mapToLong(Integer::longValue).sum();

        assertThat(PricedLine.of(time(sumOfShuffled, "1475.50", "INR"), "USD", INR_TO_USD)
                        .net())
                .isEqualTo(PricedLine.of(time(sum, "1475.50", "INR"), "USD", INR_TO_USD)
                        .net());
    }

    @Property
    void a_total_is_the_sum_of_rounded_lines_in_any_order(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 100_000) Integer> minutes,
            @ForAll long seed) {
        List<Money> nets = Stream.of(minutes.toArray(Integer[]::new))
                .map(m -> PricedLine.of(time(m, "4112.25", "INR"), "USD", INR_TO_USD)
                        .net())
                .toList();
        List<Money> shuffled = new java.util.ArrayList<>(nets);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Money.sum(shuffled, "USD")).isEqualTo(Money.sum(nets, "USD"));
        // Each line is at most half a cent away from its exact amount, so is no total further away than that per line.
        BigDecimal exact = BigDecimal.valueOf(
                        minutes.stream().mapToLong(Integer::longValue).sum())
                .multiply(new BigDecimal("4112.25"))
                .divide(new BigDecimal("60").multiply(new BigDecimal("88.4275")), 20, RoundingMode.HALF_UP);
        assertThat(Money.sum(nets, "USD").amount().subtract(exact).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.00500001").multiply(BigDecimal.valueOf(nets.size())));
    }

    private static BillableGroup time(long minutes, String price, String currency) {
        FrozenRate rate = new FrozenRate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new UnitPrice(new BigDecimal(price), currency),
                RateUnit.HOUR,
                LocalDate.EPOCH,
                null,
                "");
        return new BillableGroup(
                "key", ChargeKind.TIME, "analyst", (UUID) null, null, rate, Instant.EPOCH, minutes, null, null, 1);
    }

    private static FxQuote fx(String base, String quote, String rate, String from, String to) {
        return new FxQuote(
                UUID.randomUUID(), base, quote, new BigDecimal(rate), LocalDate.EPOCH, "ECB", from, to, List.of(), "");
    }
}
