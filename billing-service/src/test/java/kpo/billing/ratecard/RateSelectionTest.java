package kpo.billing.ratecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.money.UnitPrice;
import org.junit.jupiter.api.Test;

class RateSelectionTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-05");

    @Test
    void the_first_card_that_prices_the_work_decides() {
        RateCard first = card(line("10", null, null, null));
        RateCard second = card(line("20", "IN", "senior", "law"));

        assertThat(price(List.of(first, second), "IN", "senior", "law")).contains("10.00");
        assertThat(price(List.of(second, first), "IN", "senior", "law")).contains("20.00");
        assertThat(price(List.of(second, first), null, null, null)).contains("10.00");
    }

    @Test
    void within_a_card_more_dimensions_win_then_country_then_seniority() {
        RateCard card = card(
                line("1", null, null, null),
                line("2", null, null, "law"),
                line("3", null, "senior", null),
                line("4", "IN", null, null),
                line("5", null, "senior", "law"),
                line("6", "IN", null, "law"),
                line("7", "IN", "senior", "law"));

        assertThat(price(List.of(card), "IN", "senior", "law")).contains("7.00");
        assertThat(price(List.of(card), "IN", "junior", "law")).contains("6.00");
        assertThat(price(List.of(card), "PH", "senior", "law")).contains("5.00");
        assertThat(price(List.of(card), "IN", "senior", "tax")).contains("4.00");
        assertThat(price(List.of(card), "PH", "senior", "tax")).contains("3.00");
        assertThat(price(List.of(card), "PH", "junior", "law")).contains("2.00");
        assertThat(price(List.of(card), null, null, null)).contains("1.00");
    }

    @Test
    void a_line_counts_from_its_first_day_until_before_its_last() {
        RateCard card = card(line("10", "2026-10-01", "2026-10-05"), line("11", "2026-10-06", null));

        assertThat(on(card, "2026-09-30")).isEmpty();
        assertThat(on(card, "2026-10-01")).contains("10.00");
        assertThat(on(card, "2026-10-04")).contains("10.00");
        assertThat(on(card, "2026-10-05")).as("a gap never prices at zero").isEmpty();
        assertThat(on(card, "2026-10-06")).contains("11.00");
    }

    @Test
    void hours_and_units_have_prices_of_their_own() {
        RateCard card = card(line("10", null, null, null));

        assertThat(RateSelection.select(List.of(card), RateKey.of("analyst", RateUnit.UNIT), DAY))
                .isEmpty();
    }

    @Test
    void lines_of_one_key_may_meet_but_not_overlap() {
        RateCard card = card(line("10", "2026-10-01", "2026-11-01"));

        card.add(line("11", "2026-11-01", null));

        for (String from : List.of("2026-09-01", "2026-10-01", "2026-10-31")) {
            assertThatThrownBy(() -> card.add(line("12", from, "2026-11-01")))
                    .hasMessageContaining(card.lines().get(0).id().toString());
        }
        assertThatThrownBy(() -> card.add(line("12", "2027-01-01", null))).hasMessageContaining("open end");
    }

    private static Optional<String> on(RateCard card, String day) {
        return RateSelection.select(List.of(card), RateKey.of("analyst", RateUnit.HOUR), LocalDate.parse(day))
                .map(rate -> rate.unitPrice().amount().toPlainString());
    }

    private static Optional<String> price(List<RateCard> cards, String country, String seniority, String domain) {
        RateKey asked = new RateKey("analyst", country, seniority, domain, RateUnit.HOUR);
        return RateSelection.select(cards, asked, DAY)
                .map(rate -> rate.unitPrice().amount().toPlainString());
    }

    private static RateCard card(RateLine... lines) {
        RateCard card = RateCard.of(new CreateRateCardRequest(UUID.randomUUID(), "Card", "USD", null), "deccan");
        List.of(lines).forEach(card::add);
        return card;
    }

    private static RateLine line(String price, String country, String seniority, String domain) {
        return RateLine.of(new AddRateLineRequest(
                "analyst", country, seniority, domain, RateUnit.HOUR, usd(price), DAY.minusDays(30), null));
    }

    private static RateLine line(String price, String from, String to) {
        return RateLine.of(new AddRateLineRequest(
                "analyst",
                null,
                null,
                null,
                RateUnit.HOUR,
                usd(price),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)));
    }

    private static UnitPrice usd(String amount) {
        return new UnitPrice(new BigDecimal(amount), "USD");
    }
}
