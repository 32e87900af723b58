package kpo.engagement.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.peer.Peer;
import kpo.platform.peer.PeerRefusal;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Who the experts are. Ask it outside a transaction. */
@ApplicationScoped
public class Catalog {

    private static final int NOT_FOUND = 404;

    @Inject
    @RestClient
    CatalogClient client;

    @Inject
    Peer peer;

    /** @throws kpo.platform.problem.ProblemException 503 where the catalog does not answer */
    public Optional<ExpertProfile> expert(UUID id) {
        try {
            return Optional.of(peer.ask("catalog", () -> client.expert(id)));
        } catch (PeerRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new IllegalStateException("the catalog does not understand our question", refusal);
        }
    }
}
