package kpo.engagement.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import kpo.engagement.StateTable;
import org.junit.jupiter.api.Test;

class NdaStatusTest {

    @Test
    void each_verb_leads_where_the_domain_says_and_nowhere_else() {
        assertThat(StateTable.of(NdaStatus.values(), NdaVerb.values()))
                .isEqualTo(
                        """
                        send: DRAFT -> SENT
                        sign: SENT -> PARTIALLY_SIGNED, PARTIALLY_SIGNED -> SIGNED
                        terminate: PARTIALLY_SIGNED SENT SIGNED -> TERMINATED
                        """);
    }
}
