package kpo.engagement.timesheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import kpo.engagement.billing.Billing;
import kpo.engagement.billing.BillingOwner;
import kpo.engagement.billing.TimeCharge;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.engagement.staffing.Assignment;
import kpo.engagement.staffing.Assignments;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.Reason;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.transaction.IfMatch;

/** The client's side decides on time. What it approves is left for billing in the same transaction. */
@ApplicationScoped
@Transactional
class Approving {

    @Inject
    TimeEntries entries;

    @Inject
    Assignments assignments;

    @Inject
    Engagements engagements;

    @Inject
    ApprovalRules rules;

    @Inject
    Billing billing;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    TimeEntry approve(UUID id, IfMatch ifMatch) {
        TimeEntry entry = clients(id, ifMatch);
        Reason.refuseFor(entry.status().hindrances(TimeEntryVerb.APPROVE), CommonProblem.STATE_CONFLICT);
        Reason.refuseFor(rules.fourEyes(entry), TimeProblem.FOUR_EYES);
        Reason.refuseFor(rules.blocks(entry), TimeProblem.APPROVAL_BLOCKED);
        approve(entry);
        return entry;
    }

    /** For callers that have asked {@link ApprovalRules} themselves. */
    void approve(TimeEntry entry) {
        entry.approve(caller.get().subject(), clock.instant());
        events.record(TimeEntryVerb.APPROVE, entry);
        billing.charge(
                new BillingOwner(
                        entry.engagementId(),
                        entry.parties().clientOrganisation(),
                        entry.parties().providerOrganisation()),
                charge(entry));
    }

    TimeEntry reject(UUID id, IfMatch ifMatch, String reason) {
        TimeEntry entry = clients(id, ifMatch);
        entry.reject(reason);
        events.record(TimeEntryVerb.REJECT, entry);
        return entry;
    }

    List<AllowedAction> allowedActions(UUID id) {
        TimeEntry entry = entries.requireFor(id, caller.get());
        Assignment assignment = assignments.require(entry.assignmentId());
        return AllowedAction.of(TimeEntryVerb.values(), verb -> {
            List<Reason> stranger = stranger(assignment, verb);
            return stranger.isEmpty() ? rules.hindrances(entry, verb) : stranger;
        });
    }

    private List<Reason> stranger(Assignment assignment, TimeEntryVerb verb) {
        return switch (verb) {
            case EDIT, SUBMIT, RECALL -> Logging.strangerToWork(assignment, caller.get());
            case APPROVE, REJECT -> assignment.parties().hindrances(Side.CLIENT, caller.get());
        };
    }

    private TimeEntry clients(UUID id, IfMatch ifMatch) {
        TimeEntry entry = entries.require(id);
        entry.parties().require(Side.CLIENT, caller.get());
        IfMatch.require(ifMatch, entry.version());
        engagements.holdOpen(entry.engagementId());
        return entry;
    }

    private TimeCharge charge(TimeEntry entry) {
        Assignment assignment = assignments.require(entry.assignmentId());
        return new TimeCharge(
                Billing.SOURCE,
                entry.id(),
                assignment.statementOfWorkId(),
                "TIME",
                assignment.role(),
                entry.expertId(),
                entry.startedAt(),
                entry.endedAt(),
                entry.zone(),
                entry.workDate(),
                entry.minutes(),
                entry.description());
    }
}
