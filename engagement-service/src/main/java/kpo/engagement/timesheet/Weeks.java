package kpo.engagement.timesheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.engagement.staffing.Assignment;
import kpo.engagement.staffing.Assignments;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.Reason;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** Submits and approves a whole week: all of its entries or none. What has come that far already is passed over. */
@ApplicationScoped
@Transactional
class Weeks {

    private static final Set<TimeEntryStatus> SUBMITTED =
            EnumSet.of(TimeEntryStatus.SUBMITTED, TimeEntryStatus.APPROVED);
    private static final Set<TimeEntryStatus> APPROVED = EnumSet.of(TimeEntryStatus.APPROVED);

    @Inject
    TimeEntries entries;

    @Inject
    Assignments assignments;

    @Inject
    Engagements engagements;

    @Inject
    ApprovalRules rules;

    @Inject
    Approving approving;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    /** Why one entry refuses the week. */
    record Refusal(UUID timeEntryId, List<Reason> reasons) {}

    Week read(UUID assignmentId, IsoWeek iso) {
        return week(assignments.requireFor(assignmentId, caller.get()), iso);
    }

    Week submit(UUID assignmentId, IfMatch ifMatch, IsoWeek iso) {
        Assignment assignment = assignments.requireFor(assignmentId, caller.get());
        Logging.requireWorker(assignment, caller.get());
        engagements.holdOpen(assignment.engagementId());
        Week week = held(assignment, iso);
        IfMatch.require(ifMatch, week.version());
        due(week, TimeEntryVerb.SUBMIT, SUBMITTED).forEach(entry -> {
            entry.submit(caller.get().subject());
            events.record(TimeEntryVerb.SUBMIT, entry);
        });
        return week;
    }

    Week approve(UUID assignmentId, IfMatch ifMatch, IsoWeek iso) {
        Assignment assignment = assignments.require(assignmentId);
        assignment.parties().require(Side.CLIENT, caller.get());
        engagements.holdOpen(assignment.engagementId());
        Week week = held(assignment, iso);
        IfMatch.require(ifMatch, week.version());
        due(week, TimeEntryVerb.APPROVE, APPROVED).forEach(approving::approve);
        return week;
    }

    List<AllowedAction> allowedActions(UUID assignmentId, IsoWeek iso) {
        Assignment assignment = assignments.requireFor(assignmentId, caller.get());
        Week week = week(assignment, iso);
        return List.of(
                asked(TimeEntryVerb.SUBMIT, assignment, () -> {
                    Logging.requireWorker(assignment, caller.get());
                    due(week, TimeEntryVerb.SUBMIT, SUBMITTED);
                }),
                asked(TimeEntryVerb.APPROVE, assignment, () -> {
                    assignment.parties().require(Side.CLIENT, caller.get());
                    due(week, TimeEntryVerb.APPROVE, APPROVED);
                }));
    }

    /** Asks what the verb itself asks; nothing is held, for nothing comes of it. */
    private AllowedAction asked(TimeEntryVerb verb, Assignment assignment, Runnable guard) {
        try {
            engagements.require(assignment.engagementId()).requireOpen();
            guard.run();
            return AllowedAction.of(verb.action(), List.of());
        } catch (ProblemException refusal) {
            return AllowedAction.of(verb.action(), List.of(refusal));
        }
    }

    private Week week(Assignment assignment, IsoWeek iso) {
        return new Week(assignment.id(), iso, entries.between(assignment.id(), iso.from(), iso.to()));
    }

    /** Whoever acts on the same week at the same time comes later, and finds it changed. */
    private Week held(Assignment assignment, IsoWeek iso) {
        return new Week(assignment.id(), iso, entries.holdBetween(assignment.id(), iso.from(), iso.to()));
    }

    /** The entries to act on. @throws kpo.platform.problem.ProblemException 409 where one refuses, or there is none */
    private List<TimeEntry> due(Week week, TimeEntryVerb verb, Set<TimeEntryStatus> passedOver) {
        List<TimeEntry> due = week.entries().stream()
                .filter(entry -> !passedOver.contains(entry.status()))
                .toList();
        if (due.isEmpty()) {
            throw TimeProblem.WEEK_BLOCKED.because(
                    "%s has nothing to %s.", week.iso().name(), verb.action());
        }
        List<Refusal> refusals = new ArrayList<>();
        for (TimeEntry entry : due) {
            List<Reason> reasons = rules.hindrances(entry, verb);
            if (!reasons.isEmpty()) {
                refusals.add(new Refusal(entry.id(), reasons));
            }
        }
        if (!refusals.isEmpty()) {
            throw TimeProblem.WEEK_BLOCKED
                    .because("%d of %d entries refuse.", refusals.size(), due.size())
                    .with("entries", refusals);
        }
        return due;
    }
}
