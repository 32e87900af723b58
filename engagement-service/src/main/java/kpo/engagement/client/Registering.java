package kpo.engagement.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes clients known. */
@ApplicationScoped
@Transactional
class Registering {

    @Inject
    Clients clients;

    Client register(RegisterClientRequest request) {
        Client client = Client.register(request);
        clients.persist(client);
        return client;
    }
}
