package kpo.engagement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.Reason;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.transaction.IfMatch;

/** Brings a statement of work from its draft to what both sides agree on. */
@ApplicationScoped
@Transactional
class Negotiating {

    @Inject
    StatementsOfWork works;

    @Inject
    Engagements engagements;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    StatementOfWork draft(UUID engagementId, StatementOfWorkRequest terms) {
        Engagement engagement = engagements.hold(engagementId);
        engagement.parties().requireSide(caller.get());
        engagement.requireOpen();
        StatementOfWork work = StatementOfWork.draft(engagementId, engagement.parties(), terms);
        works.persist(work);
        events.record(ContractEvent.DRAFTED, work);
        return work;
    }

    StatementOfWork edit(UUID id, IfMatch ifMatch, StatementOfWorkRequest terms) {
        StatementOfWork work = works.require(id);
        Side side = side(work, ifMatch);
        work.edit(side, terms);
        events.record(ContractVerb.EDIT, work);
        return work;
    }

    StatementOfWork propose(UUID id, IfMatch ifMatch) {
        StatementOfWork work = works.require(id);
        work.propose(side(work, ifMatch));
        events.record(ContractVerb.PROPOSE, work);
        return work;
    }

    /** @param billingAsked the version about which billing was asked */
    StatementOfWork agree(UUID id, IfMatch ifMatch, long billingAsked) {
        StatementOfWork work = works.require(id);
        Side side = side(work, ifMatch);
        if (work.version() != billingAsked) {
            throw CommonProblem.STALE_VERSION.because("The terms changed just now; billing is asked first.");
        }
        work.agree(side);
        events.record(ContractVerb.AGREE, work);
        return work;
    }

    StatementOfWork reject(UUID id, IfMatch ifMatch, String reason) {
        StatementOfWork work = works.require(id);
        work.reject(side(work, ifMatch), reason);
        events.record(ContractVerb.REJECT, work);
        return work;
    }

    List<AllowedAction> allowedActions(UUID id) {
        StatementOfWork work = works.require(id);
        Side side = work.parties().sideOf(caller.get()).orElse(null);
        List<Reason> over = engagements.require(work.engagementId()).hindrancesToAdd();
        return AllowedAction.of(ContractVerb.values(), verb -> {
            List<Reason> hindrances = work.hindrances(verb, side);
            return hindrances.isEmpty() && verb == ContractVerb.SIGN ? over : hindrances;
        });
    }

    private Side side(StatementOfWork work, IfMatch ifMatch) {
        Side side = work.parties().requireSide(caller.get());
        IfMatch.require(ifMatch, work.version());
        return side;
    }
}
