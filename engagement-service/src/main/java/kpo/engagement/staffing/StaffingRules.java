package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.engagement.engagement.Engagements;
import kpo.platform.action.Reason;

/** What stands against a verb of an assignment: asked by the verb itself and beforehand. */
@ApplicationScoped
class StaffingRules {

    @Inject
    Engagements engagements;

    @Inject
    ConflictChecks checks;

    List<Reason> hindrances(Assignment assignment, AssignmentVerb verb) {
        List<Reason> wrongState = assignment.status().hindrances(verb);
        return wrongState.isEmpty() ? blocks(assignment, verb) : wrongState;
    }

    /** What is missing although the state allows the verb. */
    List<Reason> blocks(Assignment assignment, AssignmentVerb verb) {
        return switch (verb) {
            case CONFIRM -> conflicts(assignment);
            case START ->
                engagements.require(assignment.engagementId()).status().isWorking()
                        ? conflicts(assignment)
                        : List.of(Reason.of("engagement_not_active", "The engagement is not activated."));
            case PRESENT, DECLINE, ONBOARD, MARK_READY, END -> List.of();
        };
    }

    private List<Reason> conflicts(Assignment assignment) {
        boolean blocked = checks.latest(assignment.id())
                .filter(check -> check.decision() == ConflictDecision.BLOCKED)
                .isPresent();
        return blocked ? List.of(Reason.of("conflict_blocked", "Compliance found a conflict of interest.")) : List.of();
    }
}
