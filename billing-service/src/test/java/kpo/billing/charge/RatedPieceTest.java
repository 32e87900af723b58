package kpo.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kpo.billing.ratecard.RateUnit;
import kpo.billing.ratecard.SelectedRate;
import kpo.platform.money.UnitPrice;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RatedPieceTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final SelectedRate OLD = rate("10");
    private static final SelectedRate NEW = rate("11");

    @Test
    void work_over_the_midnight_of_a_new_rate_is_split_there() {
        List<RatedPiece> pieces = RatedPiece.split(
                Instant.parse("2026-10-15T16:30:00Z"),
                Instant.parse("2026-10-15T22:30:00Z"),
                360,
                KOLKATA,
                changingOn("2026-10-16"));

        assertThat(pieces).extracting(RatedPiece::minutes).containsExactly(120, 240);
        assertThat(pieces).extracting(RatedPiece::rate).containsExactly(OLD, NEW);
        assertThat(pieces.get(1).from()).isEqualTo("2026-10-15T18:30:00Z");
    }

    @Test
    void a_midnight_without_a_new_rate_splits_nothing() {
        List<RatedPiece> pieces = RatedPiece.split(
                Instant.parse("2026-10-15T16:30:00Z"),
                Instant.parse("2026-10-15T22:30:00Z"),
                360,
                KOLKATA,
                changingOn("2026-10-17"));

        assertThat(pieces).singleElement().satisfies(piece -> {
            assertThat(piece.minutes()).isEqualTo(360);
            assertThat(piece.lastDay()).isEqualTo("2026-10-16");
        });
    }

    @Test
    void work_that_ends_at_midnight_belongs_to_the_day_before() {
        assertThat(RatedPiece.split(
                        Instant.parse("2026-10-15T16:30:00Z"),
                        Instant.parse("2026-10-15T18:30:00Z"),
                        120,
                        KOLKATA,
                        changingOn("2026-10-16")))
                .extracting(RatedPiece::rate)
                .containsExactly(OLD);
    }

    @Test
    void a_night_of_daylight_saving_is_counted_in_real_minutes() {
        // 22:00 to 04:00 in Berlin, an hour of which does not exist.
        assertThat(RatedPiece.split(
                        Instant.parse("2026-03-28T21:00:00Z"),
                        Instant.parse("2026-03-29T02:00:00Z"),
                        300,
                        BERLIN,
                        changingOn("2026-03-29")))
                .extracting(RatedPiece::minutes)
                .containsExactly(120, 180);
    }

    @Test
    void a_day_without_a_rate_holds_the_whole_entry() {
        assertThat(RatedPiece.split(
                        Instant.parse("2026-10-15T16:30:00Z"),
                        Instant.parse("2026-10-15T22:30:00Z"),
                        360,
                        KOLKATA,
                        day -> day.getDayOfMonth() == 15 ? Optional.of(OLD) : Optional.empty()))
                .isEmpty();
    }

    @Property
    void splitting_never_loses_or_makes_a_minute(
            @ForAll @LongRange(min = 1_760_000_000L, max = 1_800_000_000L) long start,
            @ForAll @IntRange(min = 1, max = 1440) int minutes) {
        Instant from = Instant.ofEpochSecond(start);
        Instant to = from.plusSeconds(60L * minutes);

        List<RatedPiece> pieces = RatedPiece.split(from, to, minutes, BERLIN, day -> Optional.of(rate("1")));

        assertThat(pieces.stream().mapToInt(RatedPiece::minutes).sum()).isEqualTo(minutes);
        assertThat(pieces).allMatch(piece -> piece.minutes() > 0);
        assertThat(pieces.get(pieces.size() - 1).to()).isEqualTo(to);
    }

    private static Function<LocalDate, Optional<SelectedRate>> changingOn(String day) {
        return on -> Optional.of(on.isBefore(LocalDate.parse(day)) ? OLD : NEW);
    }

    private static SelectedRate rate(String price) {
        return new SelectedRate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new UnitPrice(new BigDecimal(price), "USD"),
                RateUnit.HOUR,
                LocalDate.EPOCH,
                null,
                "");
    }
}
