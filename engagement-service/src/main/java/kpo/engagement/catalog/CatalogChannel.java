package kpo.engagement.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import kpo.platform.outbox.OutboxChannel;
import kpo.platform.outbox.OutboxMessage;
import kpo.platform.outbox.Receipt;
import kpo.platform.peer.Peer;
import kpo.platform.peer.PeerRefusal;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the catalog for the time of experts: holds it, confirms it, and releases it when the assignment ends. */
@ApplicationScoped
class CatalogChannel implements OutboxChannel {

    static final String TOPIC = "catalog";

    @Inject
    @RestClient
    ReservationClient client;

    @Inject
    Peer peer;

    @Inject
    CapacityClaims claims;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Override
    public String topic() {
        return TOPIC;
    }

    /** Each is two calls: with more than one a lease would be long, and so would the wait for whoever died with it. */
    @Override
    public int batchSize() {
        return 1;
    }

    @Override
    public Receipt deliver(String topic, List<OutboxMessage> batch) {
        Map<UUID, String> refused = new HashMap<>();
        for (OutboxMessage message : batch) {
            CapacityMessage told = read(message);
            CapacityClaim claim = QuarkusTransaction.requiringNew().call(() -> claims.findById(told.assignmentId()));
            try {
                if (told.releaseReason() == null) {
                    reserve(claim);
                } else {
                    release(claim, told);
                }
            } catch (PeerRefusal refusal) {
                String reason = refusal.code() + ": " + refusal.getMessage();
                refused.put(message.id(), reason);
                note(claim, known -> known.refused(reason, clock.instant()));
            }
        }
        return Receipt.refusing(batch, refused);
    }

    private void reserve(CapacityClaim claim) {
        ReservationAnswer held = peer.ask(TOPIC, () -> client.hold(HoldTerms.of(claim)));
        // A hold whose answer was lost may be confirmed already; one that has ended is refused by the confirmation.
        if (!held.isConfirmed()) {
            peer.ask(TOPIC, () -> client.confirm(held.id(), ReservationClient.ANY_VERSION));
        }
        note(claim, known -> known.reserved(held.id(), clock.instant()));
    }

    private void release(CapacityClaim claim, CapacityMessage told) {
        UUID id = claim.reservationId();
        if (id != null && !peer.ask(TOPIC, () -> client.get(id)).isFreeFrom(told.releaseFrom())) {
            ReleaseReason reason = new ReleaseReason(told.releaseReason(), told.releaseFrom());
            peer.ask(TOPIC, () -> client.release(id, ReservationClient.ANY_VERSION, reason));
        }
        note(claim, known -> known.released(clock.instant()));
    }

    private void note(CapacityClaim claim, Consumer<CapacityClaim> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(claims.findById(claim.assignmentId())));
    }

    private CapacityMessage read(OutboxMessage message) {
        try {
            return json.readValue(message.payload(), CapacityMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload of ours is always readable", e);
        }
    }
}
