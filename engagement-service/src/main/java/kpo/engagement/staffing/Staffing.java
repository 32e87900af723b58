package kpo.engagement.staffing;

import static kpo.engagement.staffing.StaffingProblem.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.engagement.catalog.Capacity;
import kpo.engagement.confidentiality.Ndas;
import kpo.engagement.contract.StatementsOfWork;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.Reason;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** Leads an assignment from the client's review to its end. */
@ApplicationScoped
@Transactional
class Staffing {

    @Inject
    Assignments assignments;

    @Inject
    ConflictChecks checks;

    @Inject
    Engagements engagements;

    @Inject
    Ndas ndas;

    @Inject
    StatementsOfWork works;

    @Inject
    Capacity capacity;

    @Inject
    StaffingRules rules;

    @Inject
    SubmittedWork work;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Assignment advance(UUID id, IfMatch ifMatch, AssignmentVerb verb, Side side) {
        Assignment assignment = guarded(id, ifMatch, verb, side);
        assignment.advance(verb);
        if (verb == AssignmentVerb.CONFIRM && assignment.weeklyMinutes() != null) {
            capacity.reserve(assignment.capacity(works.require(assignment.statementOfWorkId())));
        }
        events.record(verb, assignment);
        return assignment;
    }

    Assignment decline(UUID id, IfMatch ifMatch, String reason) {
        Assignment assignment = guarded(id, ifMatch, AssignmentVerb.DECLINE, Side.CLIENT);
        assignment.decline(reason);
        events.record(AssignmentVerb.DECLINE, assignment);
        return assignment;
    }

    Assignment withdraw(UUID id, IfMatch ifMatch, String reason) {
        return withdraw(guarded(id, ifMatch, AssignmentVerb.WITHDRAW, Side.PROVIDER), reason);
    }

    /** Whoever has not begun will not. */
    void withdrawAll(UUID engagementId, String reason) {
        assignments.notStarted(engagementId).forEach(assignment -> withdraw(assignment, reason));
    }

    private Assignment withdraw(Assignment assignment, String reason) {
        assignment.withdraw(reason);
        capacity.release(assignment.id(), null, reason);
        events.record(AssignmentVerb.WITHDRAW, assignment);
        return assignment;
    }

    Assignment end(UUID id, IfMatch ifMatch, LocalDate on) {
        Assignment assignment = guarded(id, ifMatch, AssignmentVerb.END, Side.PROVIDER);
        // Nobody submits time while we look for the last of it.
        engagements.lock(assignment.engagementId());
        LocalDate last = work.lastSubmittedDay(id).orElse(on);
        if (last.isAfter(on)) {
            throw TIME_AFTER_END
                    .because("Time of %s is submitted or approved.", last)
                    .at("/endsOn")
                    .with("lastWorkDate", last);
        }
        assignment.end(on);
        capacity.release(id, on.plusDays(1), "The assignment ends on %s.".formatted(on));
        events.record(AssignmentVerb.END, assignment);
        return assignment;
    }

    ConflictCheck decideConflict(UUID assignmentId, DecideConflictRequest request) {
        Assignment assignment = assignments.require(assignmentId);
        ConflictCheck check = ConflictCheck.decide(assignment, request, judge(assignment), clock.instant());
        checks.persist(check);
        events.record(ConflictCheckEvent.DECIDED, check);
        return check;
    }

    ConflictCheck confirmWaiver(UUID assignmentId, UUID id, IfMatch ifMatch) {
        ConflictCheck check = checks.require(id, assignmentId);
        IfMatch.require(ifMatch, check.version());
        check.confirm(judge(assignments.require(assignmentId)), clock.instant());
        events.record(ConflictCheckEvent.WAIVER_CONFIRMED, check);
        return check;
    }

    /** Invariant 4: whoever owns the account does not judge its conflicts. */
    private String judge(Assignment assignment) {
        AllowedAction.require(refusalsToJudge(assignment));
        return caller.get().subject();
    }

    private List<ProblemException> refusalsToJudge(Assignment assignment) {
        boolean own = engagements
                .require(assignment.engagementId())
                .accountOwner()
                .equals(caller.get().subject());
        return own ? List.of(FOUR_EYES.because("You own the account of this engagement.")) : List.of();
    }

    List<AllowedAction> allowedActionsOfCheck(UUID assignmentId, UUID id) {
        ConflictCheck check = checks.require(id, assignmentId);
        List<ProblemException> refusals = new ArrayList<>(refusalsToJudge(assignments.require(assignmentId)));
        refusals.addAll(check.refusalsToConfirm(caller.get().subject()));
        return List.of(AllowedAction.of("confirm", refusals));
    }

    List<AllowedAction> allowedActions(UUID id) {
        Assignment assignment = assignments.requireFor(id, caller.get());
        return AllowedAction.of(AssignmentVerb.values(), verb -> {
            List<Reason> stranger = stranger(assignment, verb);
            return stranger.isEmpty() ? rules.hindrances(assignment, verb) : stranger;
        });
    }

    private List<Reason> stranger(Assignment assignment, AssignmentVerb verb) {
        return switch (verb) {
            case CONFIRM, DECLINE -> assignment.parties().hindrances(Side.CLIENT, caller.get());
            case PRESENT, ONBOARD, MARK_READY, START, END, WITHDRAW ->
                assignment.parties().hindrancesOrOperator(Side.PROVIDER, caller.get());
        };
    }

    /** The client learns who the expert is when an NDA that covers the expert is in force. */
    AssignmentResponse shown(Assignment assignment) {
        Caller reader = caller.get();
        boolean withIdentity = reader.isPartyTo(assignment.parties().providerOrganisation())
                || ndas.inForceFor(assignment.engagementId(), assignment.expertId(), LocalDate.now(clock));
        return AssignmentResponse.of(assignment, withIdentity, capacity.of(assignment.id()));
    }

    private Assignment guarded(UUID id, IfMatch ifMatch, AssignmentVerb verb, Side side) {
        Assignment assignment = assignments.require(id);
        assignment.parties().requireOrOperator(side, caller.get());
        IfMatch.require(ifMatch, assignment.version());
        if (verb.leadsToWork()) {
            engagements.holdOpen(assignment.engagementId());
        }
        if (assignment.status().hindrances(verb).isEmpty()) {
            Reason.refuseFor(rules.blocks(assignment, verb), ASSIGNMENT_BLOCKED);
        }
        return assignment;
    }
}
