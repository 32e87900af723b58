package kpo.platform.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An event on its way to a webhook: a row of the outbox, read only here; the outbox itself moves it. */
@Entity
@Immutable
@Table(name = "outbox_message")
class WebhookDelivery {

    @Id
    private UUID id;

    private String topic;
    private UUID aggregateId;
    private UUID eventId;
    private Instant nextAttemptAt;
    private Instant deliveredAt;
    private Instant parkedAt;

    protected WebhookDelivery() {}

    UUID id() {
        return id;
    }

    UUID endpointId() {
        return WebhookChannel.endpointOf(topic);
    }

    UUID aggregateId() {
        return aggregateId;
    }

    UUID eventId() {
        return eventId;
    }

    /** Null unless it waits. */
    Instant nextAttemptAt() {
        return state() == WebhookDeliveryResponse.State.WAITING ? nextAttemptAt : null;
    }

    Instant deliveredAt() {
        return deliveredAt;
    }

    WebhookDeliveryResponse.State state() {
        if (deliveredAt != null) {
            return WebhookDeliveryResponse.State.DELIVERED;
        }
        return parkedAt != null ? WebhookDeliveryResponse.State.PARKED : WebhookDeliveryResponse.State.WAITING;
    }
}
