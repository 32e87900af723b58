package kpo.catalog.expert;

import static kpo.catalog.expert.VettingStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VettingStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, false, true, false, false",
        "SUBMITTED, false, false, true, true",
        "VETTED, false, false, false, false",
        "REJECTED, false, false, false, false"
    })
    void verbs_lead_from_state_to_state(
            VettingStatus from, boolean draft, boolean submitted, boolean vetted, boolean rejected) {
        assertThat(from.canBecome(DRAFT)).isEqualTo(draft);
        assertThat(from.canBecome(SUBMITTED)).isEqualTo(submitted);
        assertThat(from.canBecome(VETTED)).isEqualTo(vetted);
        assertThat(from.canBecome(REJECTED)).isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, DRAFT, DRAFT", "SUBMITTED, SUBMITTED, DRAFT", "VETTED, VETTED, DRAFT", "REJECTED, DRAFT, DRAFT"
    })
    void a_revision_asks_for_a_new_vetting_where_the_evidence_changed(
            VettingStatus before, VettingStatus afterHarmless, VettingStatus afterEvidence) {
        assertThat(before.afterRevision(false)).isEqualTo(afterHarmless);
        assertThat(before.afterRevision(true)).isEqualTo(afterEvidence);
    }
}
