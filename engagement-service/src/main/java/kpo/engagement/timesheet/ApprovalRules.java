package kpo.engagement.timesheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kpo.engagement.confidentiality.Ndas;
import kpo.engagement.contract.StatementOfWork;
import kpo.engagement.contract.StatementsOfWork;
import kpo.engagement.staffing.Assignment;
import kpo.engagement.staffing.Assignments;
import kpo.engagement.staffing.ConflictChecks;
import kpo.platform.action.Reason;
import kpo.platform.caller.CurrentCaller;

/** What stands against a verb of a time entry: asked by the verb itself, by the week and beforehand. */
@ApplicationScoped
class ApprovalRules {

    @Inject
    Assignments assignments;

    @Inject
    StatementsOfWork works;

    @Inject
    Ndas ndas;

    @Inject
    ConflictChecks checks;

    @Inject
    CurrentCaller caller;

    List<Reason> hindrances(TimeEntry entry, TimeEntryVerb verb) {
        List<Reason> wrongState = entry.status().hindrances(verb);
        if (!wrongState.isEmpty() || verb != TimeEntryVerb.APPROVE) {
            return wrongState;
        }
        List<Reason> reasons = new ArrayList<>(fourEyes(entry));
        reasons.addAll(blocks(entry));
        return reasons;
    }

    /** Invariant 5. */
    List<Reason> fourEyes(TimeEntry entry) {
        return entry.isTouchedBy(caller.get().subject())
                ? List.of(Reason.of("four_eyes", "You did this work, logged it or submitted it."))
                : List.of();
    }

    /** Invariant 1: each condition is asked of the day on which the work was done, and has a code of its own. */
    List<Reason> blocks(TimeEntry entry) {
        Assignment assignment = assignments.require(entry.assignmentId());
        LocalDate day = entry.workDate();
        List<Reason> reasons = new ArrayList<>();
        if (!assignment.isActiveOn(day)) {
            reasons.add(Reason.of("assignment_not_active", "The assignment was not active on %s.", day));
        }
        if (!ndas.inForceFor(entry.engagementId(), entry.expertId(), day)) {
            reasons.add(Reason.of("nda_not_in_force", "No NDA that covers the expert was in force on %s.", day));
        }
        if (!checks.allowWorkOn(assignment.id(), day)) {
            reasons.add(Reason.of("conflict_not_cleared", "No cleared or waived conflict check counts on %s.", day));
        }
        StatementOfWork work = works.require(assignment.statementOfWorkId());
        if (!work.inForceOn(day)) {
            reasons.add(Reason.of("sow_not_in_force", "The statement of work was not in force on %s.", day));
        }
        reasons.addAll(assignment.roleDrift(work));
        return reasons;
    }
}
