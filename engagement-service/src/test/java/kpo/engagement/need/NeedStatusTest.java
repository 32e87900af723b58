package kpo.engagement.need;

import static org.assertj.core.api.Assertions.assertThat;

import kpo.engagement.StateTable;
import org.junit.jupiter.api.Test;

class NeedStatusTest {

    @Test
    void each_verb_leads_where_the_domain_says_and_nowhere_else() {
        assertThat(StateTable.of(NeedStatus.values(), NeedVerb.values()))
                .isEqualTo(
                        """
                        edit: DRAFT RETURNED -> DRAFT
                        submit: DRAFT -> SUBMITTED
                        return: SUBMITTED -> RETURNED
                        qualification-assessments: SUBMITTED -> NOT_KPO or QUALIFIED_HYBRID or QUALIFIED_KPO
                        """);
    }
}
