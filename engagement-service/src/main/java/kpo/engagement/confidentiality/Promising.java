package kpo.engagement.confidentiality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Brings NDAs from their draft to both signatures. */
@ApplicationScoped
@Transactional
class Promising {

    @Inject
    Ndas ndas;

    @Inject
    Engagements engagements;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    Nda draft(UUID engagementId, DraftNdaRequest terms) {
        Engagement engagement = engagements.hold(engagementId);
        engagement.parties().requireSideOrOperator(caller.get());
        engagement.requireOpen();
        Nda nda = Nda.draft(engagementId, engagement.parties(), terms);
        ndas.persist(nda);
        events.record(NdaEvent.DRAFTED, nda);
        return nda;
    }

    Nda send(UUID id, IfMatch ifMatch) {
        Nda nda = mine(id, ifMatch);
        nda.send();
        events.record(NdaVerb.SEND, nda);
        return nda;
    }

    Nda sign(UUID id, IfMatch ifMatch) {
        Nda nda = ndas.require(id);
        Side side = nda.parties().requireSide(caller.get());
        IfMatch.require(ifMatch, nda.version());
        nda.sign(side, caller.get().subject(), clock.instant());
        events.record(NdaVerb.SIGN, nda);
        return nda;
    }

    Nda terminate(UUID id, IfMatch ifMatch, String reason) {
        Nda nda = mine(id, ifMatch);
        nda.terminate(LocalDate.now(clock), reason);
        events.record(NdaVerb.TERMINATE, nda);
        return nda;
    }

    List<AllowedAction> allowedActions(UUID id) {
        Nda nda = ndas.require(id);
        Side side = nda.parties().sideOf(caller.get()).orElse(null);
        return AllowedAction.of(NdaVerb.values(), verb -> nda.hindrances(verb, side));
    }

    private Nda mine(UUID id, IfMatch ifMatch) {
        Nda nda = ndas.require(id);
        nda.parties().requireSideOrOperator(caller.get());
        IfMatch.require(ifMatch, nda.version());
        return nda;
    }
}
