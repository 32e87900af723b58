package kpo.engagement.timesheet;

import static kpo.engagement.timesheet.TimeProblem.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.engagement.contract.StatementsOfWork;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.engagement.staffing.Assignment;
import kpo.engagement.staffing.Assignments;
import kpo.platform.action.Reason;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import kpo.platform.event.Events;
import kpo.platform.operation.RowOutcome;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** The provider's side writes down its work: an expert his own, a manager anybody's. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
class Logging {

    private static final String STRANGER = "Only the expert himself and the provider's managers log this time.";

    @Inject
    TimeEntries entries;

    @Inject
    Assignments assignments;

    @Inject
    Engagements engagements;

    @Inject
    StatementsOfWork works;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    TimeEntry log(UUID assignmentId, TimeEntryRequest request) {
        Assignment assignment = assignments.requireFor(assignmentId, caller.get());
        requireWorker(assignment, caller.get());
        engagements.holdOpen(assignment.engagementId());
        Instant now = clock.instant();
        WorkSpan span = loggable(assignment, request, now);
        TimeEntry entry = TimeEntry.log(
                assignment, span, request.description(), caller.get().subject(), now);
        entries.write(entry);
        events.record(TimeEntryEvent.LOGGED, entry);
        return entry;
    }

    /** A row of a file: the assignment and the reference tell whether the entry is new. */
    RowOutcome take(TimeEntryRow row) {
        assignments.requireFor(row.assignmentId(), caller.get());
        TimeEntry known =
                entries.withReference(row.assignmentId(), row.reference()).orElse(null);
        if (known == null) {
            TimeEntry entry = log(row.assignmentId(), row.work());
            entry.refer(row.reference());
            return RowOutcome.created(entry.id());
        }
        if (known.says(WorkSpan.of(row.work()), row.description())) {
            return RowOutcome.unchanged(known.id());
        }
        return RowOutcome.updated(
                edit(known.id(), IfMatch.fromString("*"), row.work()).id());
    }

    TimeEntry edit(UUID id, IfMatch ifMatch, TimeEntryRequest request) {
        TimeEntry entry = mine(id, ifMatch);
        WorkSpan span = loggable(assignments.require(entry.assignmentId()), request, entry.loggedAt());
        entry.edit(span, request.description(), caller.get().subject());
        entries.write(entry);
        events.record(TimeEntryVerb.EDIT, entry);
        return entry;
    }

    /** What may be edited may go. */
    void delete(UUID id, IfMatch ifMatch) {
        TimeEntry entry = mine(id, ifMatch);
        entry.status().to(TimeEntryVerb.EDIT);
        events.record(TimeEntryEvent.DELETED, entry);
        entries.delete(entry);
    }

    TimeEntry submit(UUID id, IfMatch ifMatch) {
        TimeEntry entry = mine(id, ifMatch);
        entry.submit(caller.get().subject());
        events.record(TimeEntryVerb.SUBMIT, entry);
        return entry;
    }

    TimeEntry recall(UUID id, IfMatch ifMatch) {
        TimeEntry entry = mine(id, ifMatch);
        entry.recall();
        events.record(TimeEntryVerb.RECALL, entry);
        return entry;
    }

    private TimeEntry mine(UUID id, IfMatch ifMatch) {
        TimeEntry entry = entries.requireFor(id, caller.get());
        requireWorker(assignments.require(entry.assignmentId()), caller.get());
        IfMatch.require(ifMatch, entry.version());
        engagements.holdOpen(entry.engagementId());
        return entry;
    }

    /** @param loggedAt when the entry was first logged: a rejection that comes late does not make the work too old */
    private WorkSpan loggable(Assignment assignment, TimeEntryRequest request, Instant loggedAt) {
        if (!assignment.status().isStarted()) {
            throw ASSIGNMENT_NOT_STARTED.because("The assignment is %s.", assignment.status());
        }
        WorkSpan span = WorkSpan.of(request);
        span.requireLoggable(
                clock.instant(),
                loggedAt,
                works.require(assignment.statementOfWorkId()).backdatingDays());
        return span;
    }

    static void requireWorker(Assignment assignment, Caller caller) {
        if (!strangerToWork(assignment, caller).isEmpty()) {
            throw CommonProblem.FORBIDDEN.because(STRANGER);
        }
    }

    /** Why a caller does not write this time down; empty for the expert himself and the provider's managers. */
    static List<Reason> strangerToWork(Assignment assignment, Caller caller) {
        boolean himself = caller.is(Role.EXPERT)
                && caller.organisation().equals(assignment.parties().providerOrganisation())
                && assignment.isOf(caller.subject());
        return himself || assignment.parties().hindrances(Side.PROVIDER, caller).isEmpty()
                ? List.of()
                : List.of(Reason.of("forbidden", STRANGER));
    }
}
