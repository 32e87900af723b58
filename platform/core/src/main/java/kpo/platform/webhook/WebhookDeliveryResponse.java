package kpo.platform.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookDelivery", description = "An event on its way to a webhook, and what was tried")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookDeliveryResponse(
        UUID id,
        @Schema(description = "The webhook that it goes to") UUID endpointId,
        @Schema(description = "Sent as `webhook-id`") UUID eventId,
        @Schema(description = "Absent where the event is kept no more", examples = "invoice.issued") String eventType,
        @Schema(description = "The object; its events arrive in order") UUID aggregateId,
        State state,
        @Schema(description = "Absent unless it waits") Instant nextAttemptAt,
        @Schema(description = "When it was taken; absent until then") Instant deliveredAt,
        @Schema(description = "What was tried, the first attempt first") List<WebhookAttemptResponse> attempts) {

    /** Where it stands, and how that is told in a query. */
    @Schema(name = "WebhookDeliveryState", description = "How far a delivery is; a parked one waits for a replay")
    enum State {
        WAITING("e.deliveredAt is null and e.parkedAt is null"),
        DELIVERED("e.deliveredAt is not null"),
        /** Tried often enough; later events of its object wait for it. */
        PARKED("e.deliveredAt is null and e.parkedAt is not null");

        private final String condition;

        State(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    static WebhookDeliveryResponse of(WebhookDelivery d, String eventType, List<WebhookAttemptResponse> attempts) {
        return new WebhookDeliveryResponse(
                d.id(),
                d.endpointId(),
                d.eventId(),
                eventType,
                d.aggregateId(),
                d.state(),
                d.nextAttemptAt(),
                d.deliveredAt(),
                attempts);
    }
}
