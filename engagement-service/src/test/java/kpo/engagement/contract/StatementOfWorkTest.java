package kpo.engagement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.engagement.engagement.Parties;
import kpo.engagement.engagement.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementOfWorkTest {

    @ParameterizedTest
    @CsvSource({"2026-09-30, false", "2026-10-01, true", "2026-10-31, true", "2026-11-01, false"})
    void it_is_in_force_from_its_first_day_to_its_last(LocalDate day, boolean inForce) {
        assertThat(signed().inForceOn(day)).isEqualTo(inForce);
    }

    @Test
    void it_begins_at_midnight_of_its_own_zone() {
        assertThat(signed().inForceAt(Instant.parse("2026-09-30T18:29:59Z"))).isFalse();
        assertThat(signed().inForceAt(Instant.parse("2026-09-30T18:30:00Z"))).isTrue();
    }

    @Test
    void unsigned_it_binds_nobody() {
        assertThat(agreed().inForceOn(LocalDate.parse("2026-10-15"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-31, true",
        "2026-10-31, 2026-10-31, true",
        "2026-10-01,           , true",
        "2026-09-30, 2026-10-31, false",
        "2026-10-01, 2026-11-01, false",
        "2026-11-01,           , false",
    })
    void an_assignment_lies_within_it(LocalDate startsOn, LocalDate endsOn, boolean spanned) {
        assertThat(signed().spans(startsOn, endsOn)).isEqualTo(spanned);
    }

    @Test
    void only_the_second_signature_completes_it() {
        StatementOfWork work = agreed();
        assertThat(work.awaitsOnly(Side.CLIENT)).isFalse();

        work.sign(Side.PROVIDER, "priya", Instant.EPOCH);
        assertThat(work.isSigned()).isFalse();
        assertThat(work.awaitsOnly(Side.CLIENT)).isTrue();
        assertThat(work.awaitsOnly(Side.PROVIDER)).isFalse();

        work.sign(Side.CLIENT, "carl", Instant.EPOCH);
        assertThat(work.isSigned()).isTrue();
    }

    @Test
    void what_is_left_out_has_its_usual_value() {
        WorkTerms terms = signed().terms();

        assertThat(terms.lineGrouping()).isEqualTo(LineGrouping.ROLE);
        assertThat(terms.backdatingDays()).isEqualTo(60);
        assertThat(terms.roles()).containsExactly("qa-check");
        assertThat(new FixedRate("USD", "INR", new BigDecimal("88.4275000000")).rate())
                .hasToString("88.4275");
    }

    private static StatementOfWork signed() {
        StatementOfWork work = agreed();
        work.sign(Side.PROVIDER, "priya", Instant.EPOCH);
        work.sign(Side.CLIENT, "carl", Instant.EPOCH);
        return work;
    }

    private static StatementOfWork agreed() {
        WorkLine line = new WorkLine("qa-check", "The review", 90);
        StatementOfWork work = StatementOfWork.draft(
                UUID.randomUUID(),
                new Parties("acme", "deccan"),
                new StatementOfWorkRequest(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "USD",
                        List.of(UUID.randomUUID()),
                        List.of(line, line),
                        LocalDate.parse("2026-10-01"),
                        LocalDate.parse("2026-10-31"),
                        "Asia/Kolkata",
                        30,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        work.propose(Side.PROVIDER);
        work.agree(Side.CLIENT);
        return work;
    }
}
