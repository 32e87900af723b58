package kpo.engagement.staffing;

import static kpo.engagement.staffing.StaffingProblem.*;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kpo.engagement.catalog.Catalog;
import kpo.engagement.catalog.ExpertProfile;
import kpo.engagement.contract.StatementOfWork;
import kpo.engagement.contract.StatementsOfWork;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;

/** A provider proposes one of its vetted experts. The catalog is asked who that is before the transaction opens. */
@ApplicationScoped
class Proposing {

    @Inject
    Assignments assignments;

    @Inject
    Engagements engagements;

    @Inject
    StatementsOfWork works;

    @Inject
    Catalog catalog;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @throws kpo.platform.problem.ProblemException 422 where the expert cannot be assigned, 503 without the catalog */
    ExpertProfile askForExpert(UUID engagementId, ProposeAssignmentRequest request) {
        String provider = QuarkusTransaction.requiringNew().call(() -> {
            StatementOfWork work = check(engagementId, request);
            return engagements.require(work.engagementId()).parties().providerOrganisation();
        });
        // An expert of somebody else is answered like one that does not exist.
        ExpertProfile expert = catalog.expert(request.expertId())
                .filter(e -> provider.equals(e.organisation()))
                .orElseThrow(() -> EXPERT_UNKNOWN
                        .because("The catalog has no expert %s of your organisation.", request.expertId())
                        .at("/expertId"));
        if (!expert.isVetted()) {
            throw EXPERT_NOT_VETTED
                    .because("The expert is %s in the catalog.", expert.status())
                    .at("/expertId");
        }
        return expert;
    }

    @Transactional
    Assignment propose(UUID engagementId, ProposeAssignmentRequest request, ExpertProfile expert) {
        StatementOfWork work = check(engagementId, request);
        Engagement engagement = engagements.require(engagementId);
        Assignment assignment = Assignment.propose(work, request, engagement.parties(), expert, clock.instant());
        assignments.persist(assignment);
        events.record(AssignmentEvent.PROPOSED, assignment);
        return assignment;
    }

    /** Asked before and inside the transaction: what is refused in any case is refused without the catalog. */
    private StatementOfWork check(UUID engagementId, ProposeAssignmentRequest request) {
        Engagement engagement = engagements.hold(engagementId);
        engagement.parties().require(Side.PROVIDER, caller.get());
        engagement.requireOpen();
        StatementOfWork work = works.findByIdOptional(request.statementOfWorkId())
                .filter(w -> w.engagementId().equals(engagementId) && !w.isRejected())
                .orElseThrow(() -> SOW_NOT_OF_ENGAGEMENT
                        .because("There is no statement of work %s to work under.", request.statementOfWorkId())
                        .at("/statementOfWorkId"));
        if (!work.roles().contains(request.role())) {
            throw ROLE_NOT_IN_SOW.because("Its roles are %s.", work.roles()).at("/role");
        }
        if (request.endsOn() != null && request.endsOn().isBefore(request.startsOn())) {
            throw ASSIGNMENT_PERIOD_EMPTY
                    .because("endsOn %s is before startsOn %s.", request.endsOn(), request.startsOn())
                    .at("/endsOn");
        }
        if (!work.spans(request.startsOn(), request.endsOn())) {
            throw OUTSIDE_STATEMENT_OF_WORK
                    .because("The statement of work does not span these days.")
                    .at("/startsOn");
        }
        return work;
    }
}
