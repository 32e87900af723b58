package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.EngagementVerb;
import kpo.engagement.engagement.Gate;
import kpo.platform.action.Reason;

/** No engagement is closed or cancelled while somebody works under it. */
@ApplicationScoped
class EndedWorkGate implements Gate {

    @Inject
    Assignments assignments;

    @Override
    public Set<EngagementVerb> verbs() {
        return Set.of(EngagementVerb.CLOSE, EngagementVerb.CANCEL);
    }

    @Override
    public List<Reason> check(Engagement engagement) {
        int active =
                assignments.inStatus(engagement.id(), AssignmentStatus.ACTIVE).size();
        return active == 0 ? List.of() : List.of(Reason.of("assignment_active", "Active assignments: %d.", active));
    }
}
