package kpo.engagement.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.engagement.engagement.Parties;
import kpo.engagement.engagement.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NdaTest {

    private static final UUID ANITA = UUID.randomUUID();
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2027-01-01");
    private static final LocalDate SURVIVES = LocalDate.parse("2030-01-01");

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, NOT_YET",
        "2026-01-01, IN_FORCE",
        "2026-12-31, IN_FORCE",
        "2027-01-01, SURVIVING",
        "2029-12-31, SURVIVING",
        "2030-01-01, OVER",
    })
    void it_stands_from_its_first_day_to_the_day_before_its_end_and_survives(LocalDate day, NdaStanding standing) {
        Nda nda = signed(TO);

        assertThat(nda.standingOn(day)).isEqualTo(standing);
        assertThat(nda.inForceOn(day)).isEqualTo(standing == NdaStanding.IN_FORCE);
    }

    @Test
    void without_an_end_it_stays_in_force() {
        assertThat(signed(null).inForceOn(LocalDate.parse("2099-01-01"))).isTrue();
    }

    @Test
    void one_signature_binds_nobody() {
        Nda nda = sent(TO);
        nda.sign(Side.CLIENT, "carl", Instant.EPOCH);

        assertThat(nda.inForceOn(FROM)).isFalse();
        assertThatThrownBy(() -> nda.sign(Side.CLIENT, "carla", Instant.EPOCH)).hasMessageContaining("has signed");
    }

    @Test
    void a_termination_takes_nothing_back() {
        Nda nda = signed(TO);
        nda.terminate(LocalDate.parse("2026-06-01"), "Breach");

        assertThat(nda.inForceOn(LocalDate.parse("2026-05-31"))).isTrue();
        assertThat(nda.inForceOn(LocalDate.parse("2026-06-01"))).isFalse();
        assertThat(nda.standingOn(LocalDate.parse("2026-06-01"))).isEqualTo(NdaStanding.SURVIVING);
    }

    @Test
    void it_covers_whom_it_names() {
        assertThat(signed(TO).covers(UUID.randomUUID())).isTrue();

        Nda named = draft(new DraftNdaRequest(FROM, TO, null, false, List.of(ANITA)));
        assertThat(named.covers(ANITA)).isTrue();
        assertThat(named.covers(UUID.randomUUID())).isFalse();
    }

    private static Nda signed(LocalDate to) {
        Nda nda = sent(to);
        nda.sign(Side.PROVIDER, "priya", Instant.EPOCH);
        nda.sign(Side.CLIENT, "carl", Instant.EPOCH);
        return nda;
    }

    private static Nda sent(LocalDate to) {
        Nda nda = draft(new DraftNdaRequest(FROM, to, SURVIVES, true, List.of()));
        nda.send();
        return nda;
    }

    private static Nda draft(DraftNdaRequest terms) {
        return Nda.draft(UUID.randomUUID(), new Parties("acme", "deccan"), terms);
    }
}
