package kpo.engagement.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.engagement.client.Client;
import kpo.engagement.client.Clients;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** The client's part of the intake: it states a need and submits it. */
@ApplicationScoped
@Transactional
class Stating {

    @Inject
    Needs needs;

    @Inject
    Clients clients;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    Need draft(NeedRequest terms) {
        Client client = clients.ofOrganisation(caller.get().organisation())
                .orElseThrow(() -> NeedProblem.CLIENT_NOT_REGISTERED
                        .because("There is no client for your organisation yet.")
                        .liftedBy("Ask an operator to register it."));
        Need need = Need.draft(client, terms);
        needs.persist(need);
        events.record(NeedEvent.DRAFTED, need);
        return need;
    }

    Need edit(UUID id, IfMatch ifMatch, NeedRequest terms) {
        Need need = needs.require(id);
        IfMatch.require(ifMatch, need.version());
        need.edit(terms);
        events.record(NeedVerb.EDIT, need);
        return need;
    }

    Need submit(UUID id, IfMatch ifMatch) {
        Need need = needs.require(id);
        IfMatch.require(ifMatch, need.version());
        need.submit();
        events.record(NeedVerb.SUBMIT, need);
        return need;
    }
}
