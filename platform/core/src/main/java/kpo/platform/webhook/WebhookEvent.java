package kpo.platform.webhook;

import static kpo.platform.webhook.WebhookVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What an organisation is told of its own webhooks. */
enum WebhookEvent implements EventType {
    CREATED(null, "A webhook was registered"),
    CHANGED(null, "The address, the types or the description of a webhook changed"),
    PAUSED(PAUSE, "A webhook was paused by its owner; events wait for it"),
    RESUMED(RESUME, "A webhook is served again, beginning with what waited"),
    SECRET_ROTATED(ROTATE_SECRET, "A webhook has a new secret; the old one signs beside it for a while"),
    TESTED(TEST, "Sent to one webhook on request, to try it; in no feed"),
    REPLAYED(REPLAY, "Earlier events are sent to a webhook again"),
    PARKED(null, "A webhook failed too often or is gone; events wait until it is resumed"),
    DELETED(null, "A webhook was removed");

    private static final AggregateKind WEBHOOK_ENDPOINT =
            new AggregateKind("webhook_endpoint", "/v1/webhook-endpoints", WebhookFacts.class);

    private final Verb verb;
    private final String description;

    WebhookEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return WEBHOOK_ENDPOINT;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Verb verb() {
        return verb;
    }
}
