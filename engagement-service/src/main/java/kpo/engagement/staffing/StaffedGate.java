package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.EngagementVerb;
import kpo.engagement.engagement.Gate;
import kpo.platform.action.Reason;

/** Nothing goes live without an expert: who was ready at the activation may have been withdrawn since. */
@ApplicationScoped
class StaffedGate implements Gate {

    @Inject
    Assignments assignments;

    @Override
    public Set<EngagementVerb> verbs() {
        return Set.of(EngagementVerb.GO_LIVE);
    }

    @Override
    public List<Reason> check(Engagement engagement) {
        boolean staffed = Stream.of(AssignmentStatus.READY, AssignmentStatus.ACTIVE)
                .anyMatch(
                        status -> !assignments.inStatus(engagement.id(), status).isEmpty());
        return staffed ? List.of() : List.of(Reason.of("nobody_staffed", "No assignment is ready or active."));
    }
}
