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
    void everybody_is_rejected_once_and_withdrawn_once(VettingStatus state) {
        assertThat(state.after(VettingVerb.REJECT))
                .isEqualTo(state == VettingStatus.REJECTED ? Set.of() : Set.of(VettingStatus.REJECTED));
        assertThat(state.after(VettingVerb.WITHDRAW))
                .isEqualTo(state == VettingStatus.WITHDRAWN ? Set.of() : Set.of(VettingStatus.WITHDRAWN));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, DRAFT, DRAFT, DRAFT",
        "SUBMITTED, SUBMITTED, DRAFT, DRAFT",
        "SCREENING, SCREENING, DRAFT, DRAFT",
        "CREDENTIAL_CHECK, CREDENTIAL_CHECK, DRAFT, DRAFT",
        "INTERVIEW, INTERVIEW, DRAFT, DRAFT",
        "REFERENCE_CHECK, REFERENCE_CHECK, DRAFT, DRAFT",
        "VETTED, VETTED, VETTED, DRAFT",
        "EXPIRED, EXPIRED, EXPIRED, DRAFT",
        "SUSPENDED, SUSPENDED, SUSPENDED, SUSPENDED",
        "REJECTED, DRAFT, DRAFT, DRAFT",
        "WITHDRAWN, DRAFT, DRAFT, DRAFT",
    })
    void a_revision_asks_for_a_new_vetting_where_something_is_gone_that_was_vetted(
            VettingStatus before, VettingStatus afterHarmless, VettingStatus afterClaim, VettingStatus afterLoss) {
        assertThat(before.afterRevision(false, false)).isEqualTo(afterHarmless);
        assertThat(before.afterRevision(true, false)).isEqualTo(afterClaim);
        assertThat(before.afterRevision(true, true)).isEqualTo(afterLoss);
    }
}
