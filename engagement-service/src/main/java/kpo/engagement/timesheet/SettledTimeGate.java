package kpo.engagement.timesheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.EngagementVerb;
import kpo.engagement.engagement.Gate;
import kpo.platform.action.Reason;

/** No engagement is closed while time waits for a decision or for billing. */
@ApplicationScoped
class SettledTimeGate implements Gate {

    @Inject
    TimeEntries entries;

    @Inject
    Reconciling reconciling;

    @Override
    public EngagementVerb verb() {
        return EngagementVerb.CLOSE;
    }

    @Override
    public List<Reason> check(Engagement engagement) {
        List<Reason> reasons = new ArrayList<>();
        long undecided = entries.count(engagement.id(), TimeEntryStatus.SUBMITTED);
        if (undecided > 0) {
            reasons.add(Reason.of("time_undecided", "%d submitted entries are not decided.", undecided));
        }
        if (!reconciling.delivery(engagement.id()).complete()) {
            reasons.add(Reason.of("time_undelivered", "Billing has not taken every approved minute."));
        }
        return reasons;
    }
}
