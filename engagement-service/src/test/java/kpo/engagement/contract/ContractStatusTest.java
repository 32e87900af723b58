package kpo.engagement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import kpo.engagement.StateTable;
import org.junit.jupiter.api.Test;

class ContractStatusTest {

    @Test
    void each_verb_leads_where_the_domain_says_and_nowhere_else() {
        assertThat(StateTable.of(ContractStatus.values(), ContractVerb.values()))
                .isEqualTo(
                        """
                        edit: DRAFT -> DRAFT, IN_NEGOTIATION -> IN_NEGOTIATION
                        propose: DRAFT -> IN_NEGOTIATION
                        agree: IN_NEGOTIATION -> AGREED
                        reject: AGREED IN_NEGOTIATION -> REJECTED
                        sign: AGREED -> AGREED or SIGNED
                        """);
    }
}
