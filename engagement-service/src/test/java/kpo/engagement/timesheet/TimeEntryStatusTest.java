package kpo.engagement.timesheet;

import static org.assertj.core.api.Assertions.assertThat;

import kpo.engagement.StateTable;
import org.junit.jupiter.api.Test;

class TimeEntryStatusTest {

    @Test
    void each_verb_leads_where_the_domain_says_and_nowhere_else() {
        assertThat(StateTable.of(TimeEntryStatus.values(), TimeEntryVerb.values()))
                .isEqualTo(
                        """
                        edit: DRAFT RECALLED REJECTED -> DRAFT
                        submit: DRAFT RECALLED -> SUBMITTED
                        recall: SUBMITTED -> RECALLED
                        approve: SUBMITTED -> APPROVED
                        reject: SUBMITTED -> REJECTED
                        """);
    }
}
