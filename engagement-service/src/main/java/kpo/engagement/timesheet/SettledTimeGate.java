package kpo.engagement.timesheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.EngagementVerb;
import kpo.engagement.engagement.Gate;
import kpo.platform.action.Reason;

/** No engagement ends while time waits for its approval or for billing; after the end nothing can be logged. */
@ApplicationScoped
class SettledTimeGate implements Gate {

    @Inject
    TimeEntries entries;

    @Inject
    Reconciling reconciling;

    @Override
    public Set<EngagementVerb> verbs() {
        return Set.of(EngagementVerb.CLOSE, EngagementVerb.CANCEL);
    }

    @Override
    public List<Reason> check(Engagement engagement) {
        List<Reason> reasons = new ArrayList<>();
        if (entries.areUnapproved(engagement.id())) {
            reasons.add(Reason.of("time_unapproved", "There is time that is neither approved nor deleted."));
        }
        if (!reconciling.delivery(engagement.id()).complete()) {
            reasons.add(Reason.of("time_undelivered", "Billing has not taken every approved minute."));
        }
        return reasons;
    }
}
