package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kpo.engagement.confidentiality.Ndas;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.EngagementVerb;
import kpo.engagement.engagement.Gate;
import kpo.platform.action.Reason;

/** No engagement is activated without an expert who is ready, bound to secrecy and free of conflicts. */
@ApplicationScoped
class ReadinessGate implements Gate {

    @Inject
    Assignments assignments;

    @Inject
    ConflictChecks checks;

    @Inject
    Ndas ndas;

    @Inject
    Clock clock;

    @Override
    public Set<EngagementVerb> verbs() {
        return Set.of(EngagementVerb.ACTIVATE);
    }

    @Override
    public List<Reason> check(Engagement engagement) {
        LocalDate today = LocalDate.now(clock);
        List<Assignment> ready = assignments.inStatus(engagement.id(), AssignmentStatus.READY);
        if (ready.isEmpty()) {
            return List.of(Reason.of("no_assignment_ready", "No assignment of this engagement is ready."));
        }
        List<Assignment> cleared =
                ready.stream().filter(a -> checks.allowWorkOn(a.id(), today)).toList();
        if (cleared.isEmpty()) {
            return List.of(Reason.of("conflict_not_cleared", "No ready expert is cleared of conflicts of interest."));
        }
        boolean covered = cleared.stream().anyMatch(a -> ndas.inForceFor(engagement.id(), a.expertId(), today));
        return covered
                ? List.of()
                : List.of(
                        Reason.of("expert_not_covered", "No NDA in force covers an expert who is ready and cleared."));
    }
}
