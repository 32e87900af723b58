package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kpo.engagement.catalog.Capacity;
import kpo.engagement.catalog.CapacityState;
import kpo.engagement.confidentiality.Ndas;
import kpo.engagement.contract.StatementOfWork;
import kpo.engagement.contract.StatementsOfWork;
import kpo.engagement.engagement.Engagements;
import kpo.platform.action.Reason;

/** What stands against a verb of an assignment: asked by the verb itself and beforehand. */
@ApplicationScoped
class StaffingRules {

    @Inject
    Engagements engagements;

    @Inject
    ConflictChecks checks;

    @Inject
    Ndas ndas;

    @Inject
    StatementsOfWork works;

    @Inject
    Capacity capacity;

    @Inject
    Clock clock;

    List<Reason> hindrances(Assignment assignment, AssignmentVerb verb) {
        List<Reason> over = verb.leadsToWork()
                ? engagements.require(assignment.engagementId()).hindrancesToAdd()
                : List.of();
        if (!over.isEmpty()) {
            return over;
        }
        List<Reason> wrongState = assignment.status().hindrances(verb);
        return wrongState.isEmpty() ? blocks(assignment, verb) : wrongState;
    }

    /** What is missing although the state allows the verb. */
    List<Reason> blocks(Assignment assignment, AssignmentVerb verb) {
        return switch (verb) {
            case CONFIRM -> conflicts(assignment);
            case START -> unready(assignment);
            case MARK_READY -> unreserved(assignment);
            case PRESENT, DECLINE, ONBOARD, END, WITHDRAW -> List.of();
        };
    }

    /** What an approval of today's work would miss is missed before the work is done. */
    private List<Reason> unready(Assignment assignment) {
        LocalDate today = LocalDate.now(clock);
        List<Reason> reasons = new ArrayList<>(conflicts(assignment));
        reasons.addAll(unreserved(assignment));
        if (conflicts(assignment).isEmpty() && !checks.allowWorkOn(assignment.id(), today)) {
            reasons.add(Reason.of("conflict_not_cleared", "No cleared or waived conflict check counts on %s.", today));
        }
        if (!engagements.require(assignment.engagementId()).status().isWorking()) {
            reasons.add(Reason.of("engagement_not_active", "The engagement is not activated."));
        }
        if (!ndas.inForceFor(assignment.engagementId(), assignment.expertId(), today)) {
            reasons.add(Reason.of("nda_not_in_force", "No NDA that covers the expert is in force on %s.", today));
        }
        StatementOfWork work = works.require(assignment.statementOfWorkId());
        if (!work.isSigned()) {
            reasons.add(Reason.of("sow_not_signed", "The statement of work is not signed by both."));
        }
        reasons.addAll(assignment.roleDrift(work));
        return reasons;
    }

    /** Nobody works in time that the catalog has for somebody else; while it has not answered, work is not held up. */
    private List<Reason> unreserved(Assignment assignment) {
        return capacity.of(assignment.id())
                .filter(claim -> claim.state() == CapacityState.REFUSED)
                .map(claim -> Reason.of("capacity_refused", "The expert's time is not reserved: %s", claim.refusal()))
                .map(List::of)
                .orElse(List.of());
    }

    private List<Reason> conflicts(Assignment assignment) {
        boolean blocked = checks.latest(assignment.id())
                .filter(check -> check.decision() == ConflictDecision.BLOCKED)
                .isPresent();
        return blocked ? List.of(Reason.of("conflict_blocked", "Compliance found a conflict of interest.")) : List.of();
    }
}
