package kpo.engagement.engagement;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kpo.engagement.need.Need;
import kpo.engagement.need.Needs;
import kpo.platform.action.AllowedAction;
import kpo.platform.action.Reason;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Leads an engagement through its life. The client's side and operators do; a provider looks on. */
@ApplicationScoped
@Transactional
class Engaging {

    @Inject
    Engagements engagements;

    @Inject
    Needs needs;

    @Inject
    Gates gates;

    @Inject
    @All
    List<Aftermath> aftermaths;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    Engagement propose(ProposeEngagementRequest request) {
        Need need = needs.require(request.needId());
        Engagement engagement = Engagement.propose(
                need, request.providerOrganisation(), caller.get().subject());
        engagements.persist(engagement);
        events.record(EngagementEvent.PROPOSED, engagement);
        return engagement;
    }

    Engagement advance(UUID id, IfMatch ifMatch, EngagementVerb verb) {
        Engagement engagement = guarded(id, ifMatch, verb);
        engagement.advance(verb);
        events.record(verb, engagement);
        return engagement;
    }

    Engagement cancel(UUID id, IfMatch ifMatch, String reason) {
        Engagement engagement = guarded(id, ifMatch, EngagementVerb.CANCEL);
        engagement.cancel(reason);
        events.record(EngagementVerb.CANCEL, engagement);
        aftermaths.forEach(aftermath -> aftermath.ofCancel(engagement, reason));
        return engagement;
    }

    List<AllowedAction> allowedActions(UUID id) {
        Engagement engagement = engagements.require(id);
        List<Reason> stranger = engagement.parties().hindrancesOrOperator(Side.CLIENT, caller.get());
        return AllowedAction.of(
                EngagementVerb.values(), verb -> stranger.isEmpty() ? gates.hindrances(engagement, verb) : stranger);
    }

    /** The row is locked: no time is logged between the question whether any is open and the end. */
    private Engagement guarded(UUID id, IfMatch ifMatch, EngagementVerb verb) {
        Engagement engagement = engagements.lock(id);
        engagement.parties().requireOrOperator(Side.CLIENT, caller.get());
        IfMatch.require(ifMatch, engagement.version());
        if (engagement.status().hindrances(verb).isEmpty()) {
            Reason.refuseFor(gates.closed(engagement, verb), EngagementProblem.GATE_CLOSED);
        }
        return engagement;
    }
}
