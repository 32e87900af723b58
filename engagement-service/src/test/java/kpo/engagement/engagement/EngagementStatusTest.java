package kpo.engagement.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import kpo.engagement.StateTable;
import org.junit.jupiter.api.Test;

class EngagementStatusTest {

    @Test
    void each_verb_leads_where_the_domain_says_and_nowhere_else() {
        assertThat(StateTable.of(EngagementStatus.values(), EngagementVerb.values()))
                .isEqualTo(
                        """
                        qualify: PROPOSED -> QUALIFIED
                        open-matching: QUALIFIED -> SOURCING
                        select: SOURCING -> CONTRACTING
                        activate: CONTRACTING -> TRANSITION
                        go-live: TRANSITION -> ACTIVE
                        begin-ramp-down: ACTIVE -> RAMPING_DOWN
                        close: RAMPING_DOWN -> CLOSED
                        cancel: CONTRACTING PROPOSED QUALIFIED SOURCING TRANSITION -> CANCELLED
                        """);
    }
}
