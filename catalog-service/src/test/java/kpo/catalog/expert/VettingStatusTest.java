package kpo.catalog.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VettingStatusTest {

    @ParameterizedTest
    @CsvSource({"DRAFT, SUBMITTED, , ", "SUBMITTED, , VETTED, REJECTED", "VETTED, , , ", "REJECTED, , , "})
    void verbs_lead_from_state_to_state(
            VettingStatus from, VettingStatus submitted, VettingStatus approved, VettingStatus rejected) {
        assertThat(from.after(VettingVerb.SUBMIT)).isEqualTo(only(submitted));
        assertThat(from.after(VettingVerb.APPROVE)).isEqualTo(only(approved));
        assertThat(from.after(VettingVerb.REJECT)).isEqualTo(only(rejected));
    }

    private static Set<VettingStatus> only(VettingStatus status) {
        return status == null ? Set.of() : Set.of(status);
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
