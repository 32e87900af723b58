package kpo.catalog.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VettingStatusTest {

    @ParameterizedTest
    @CsvSource({
        "SUBMIT, DRAFT, SUBMITTED",
        "START, SUBMITTED, SCREENING",
        "PASS, SCREENING, CREDENTIAL_CHECK",
        "VERIFY_ALL, CREDENTIAL_CHECK, INTERVIEW",
        "PASS, INTERVIEW, REFERENCE_CHECK",
        "APPROVE, REFERENCE_CHECK, VETTED",
        "EXPIRE, VETTED, EXPIRED",
        "RENEW, EXPIRED, CREDENTIAL_CHECK",
        "SUSPEND, VETTED, SUSPENDED",
        "REINSTATE, SUSPENDED, VETTED",
    })
    void a_verb_leads_from_its_state_only(VettingVerb verb, VettingStatus from, VettingStatus to) {
        assertThat(from.after(verb)).containsExactly(to);
        Set<VettingStatus> others = EnumSet.allOf(VettingStatus.class);
        others.removeIf(state -> state == from || verb == VettingVerb.PASS && state.isInVetting());
        assertThat(others).allSatisfy(state -> assertThat(state.after(verb)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(VettingStatus.class)
    void a_round_is_rejected_and_everybody_is_withdrawn_once(VettingStatus state) {
        assertThat(state.after(VettingVerb.REJECT))
                .isEqualTo(state.isInVetting() ? Set.of(VettingStatus.REJECTED) : Set.of());
        assertThat(state.after(VettingVerb.WITHDRAW))
                .isEqualTo(state == VettingStatus.WITHDRAWN ? Set.of() : Set.of(VettingStatus.WITHDRAWN));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, DRAFT, DRAFT",
        "SUBMITTED, SUBMITTED, DRAFT",
        "SCREENING, SCREENING, DRAFT",
        "CREDENTIAL_CHECK, CREDENTIAL_CHECK, DRAFT",
        "INTERVIEW, INTERVIEW, DRAFT",
        "REFERENCE_CHECK, REFERENCE_CHECK, DRAFT",
        "VETTED, VETTED, DRAFT",
        "EXPIRED, EXPIRED, DRAFT",
        "SUSPENDED, SUSPENDED, SUSPENDED",
        "REJECTED, DRAFT, DRAFT",
        "WITHDRAWN, DRAFT, DRAFT",
    })
    void a_revision_asks_for_a_new_vetting_where_the_evidence_changed(
            VettingStatus before, VettingStatus afterHarmless, VettingStatus afterEvidence) {
        assertThat(before.afterRevision(false)).isEqualTo(afterHarmless);
        assertThat(before.afterRevision(true)).isEqualTo(afterEvidence);
    }
}
