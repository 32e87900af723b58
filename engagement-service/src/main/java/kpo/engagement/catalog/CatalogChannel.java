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
import java.util.Optional;
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

    /** The catalog's word for a hold that was not confirmed in time. */
    private static final String HOLD_EXPIRED = "hold_expired";

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
                if (told.releaseReason() != null) {
                    release(claim, told);
                } else if (!claim.isGivenUp()) {
                    reserve(claim);
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
        ReservationAnswer held = heldOrHeldAnew(claim);
        // A hold whose answer was lost may be confirmed already.
        if (!held.isConfirmed()) {
            peer.ask(TOPIC, () -> client.confirm(held.id(), ReservationClient.ANY_VERSION));
        }
        note(claim, known -> known.reserved(held.id(), clock.instant()));
    }

    private ReservationAnswer heldOrHeldAnew(CapacityClaim claim) {
        try {
            return hold(claim);
        } catch (PeerRefusal refusal) {
            if (!refusal.code().equals(HOLD_EXPIRED)) {
                throw refusal;
            }
            return hold(note(claim, CapacityClaim::holdAnew));
        }
    }

    private ReservationAnswer hold(CapacityClaim claim) {
        return peer.ask(TOPIC, () -> client.hold(HoldTerms.of(claim)));
    }

    private void release(CapacityClaim claim, CapacityMessage told) {
        reservation(claim)
                .filter(reservation -> !reservation.isFreeFrom(told.releaseFrom()))
                .ifPresent(reservation -> peer.ask(
                        TOPIC,
                        () -> client.release(
                                reservation.id(),
                                ReservationClient.ANY_VERSION,
                                new ReleaseReason(told.releaseReason(), told.releaseFrom()))));
        note(claim, known -> known.released(clock.instant()));
    }

    /** As the catalog has it, also where its answer to the hold was lost. */
    private Optional<ReservationAnswer> reservation(CapacityClaim claim) {
        UUID id = claim.reservationId();
        return id == null
                ? peer.ask(TOPIC, () -> client.withReference(claim.reference(), true)).items().stream()
                        .findFirst()
                : Optional.of(peer.ask(TOPIC, () -> client.get(id)));
    }

    private CapacityClaim note(CapacityClaim claim, Consumer<CapacityClaim> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            CapacityClaim known = claims.findById(claim.assignmentId());
            change.accept(known);
            return known;
        });
    }

    private CapacityMessage read(OutboxMessage message) {
        try {
            return json.readValue(message.payload(), CapacityMessage.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a payload of ours is always readable", e);
        }
    }
}
