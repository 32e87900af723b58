package kpo.engagement.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import kpo.platform.event.Events;

/** Makes clients known. */
@ApplicationScoped
@Transactional
class Registering {

    @Inject
    Clients clients;

    @Inject
    Events events;

    Client register(RegisterClientRequest request) {
        Client client = Client.register(request);
        clients.persist(client);
        events.record(ClientEvent.REGISTERED, client);
        return client;
    }
}
