package kpo.engagement.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import kpo.engagement.StateTable;
import org.junit.jupiter.api.Test;

class AssignmentStatusTest {

    @Test
    void each_verb_leads_where_the_domain_says_and_nowhere_else() {
        assertThat(StateTable.of(AssignmentStatus.values(), AssignmentVerb.values()))
                .isEqualTo(
                        """
                        present: PROPOSED -> CLIENT_REVIEW
                        confirm: CLIENT_REVIEW -> CONFIRMED
                        decline: CLIENT_REVIEW -> DECLINED
                        onboard: CONFIRMED -> ONBOARDING
                        mark-ready: ONBOARDING -> READY
                        start: READY -> ACTIVE
                        end: ACTIVE -> ENDED
                        withdraw: CLIENT_REVIEW CONFIRMED ONBOARDING PROPOSED READY -> WITHDRAWN
                        """);
    }
}
