package kpo.platform.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kpo.platform.event.EventEnvelope;
import kpo.platform.trace.TraceContext;
import kpo.platform.transaction.CurrentWrite;
import kpo.platform.transaction.IfMatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a webhook an event that tells of nothing, now and once, so that its owner sees whether it is understood. */
@ApplicationScoped
class Testing {

    private static final Duration LONGEST_LOOKUP = Duration.ofSeconds(30);

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    Subscribing subscribing;

    @Inject
    WebhookRequests requests;

    @Inject
    WebhookAttempts attempts;

    @Inject
    WebhookConfiguration configuration;

    @Inject
    CurrentWrite write;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.application.name")
    String source;

    /** How long a request may take before its sender must have died: the look-up of a name has no limit of its own. */
    Duration atMost() {
        return configuration.timeout().plus(LONGEST_LOOKUP);
    }

    /** Where it goes, and what. */
    record Message(WebhookRoute route, EventEnvelope event) {}

    /** What came of it. */
    record Attempt(Instant at, Outcome outcome) {}

    /** @param eventId the same when it is sent again, for whoever takes events knows them by their ids */
    Message prepare(UUID id, IfMatch ifMatch, UUID eventId) {
        WebhookEndpoint endpoint = endpoints.require(id);
        IfMatch.requireIfSent(ifMatch, endpoint.version());
        return new Message(subscribing.route(id), event(eventId, endpoint));
    }

    /** To be called outside a transaction: a slow receiver holds no connection. */
    Attempt send(Message message) {
        Instant at = Instant.now();
        return new Attempt(
                at,
                write.isDryRun()
                        ? requests.wouldSend(message.route())
                        : requests.send(message.route(), message.event())
                                .toCompletableFuture()
                                .join());
    }

    WebhookAttemptResponse keep(Message message, Attempt attempt) {
        // It may have been removed meanwhile.
        endpoints.require(message.route().endpointId());
        attempts.keep(message.route(), Map.of(message.event().id(), attempt.outcome()));
        return WebhookAttemptResponse.of(attempt.at(), attempt.outcome());
    }

    private EventEnvelope event(UUID id, WebhookEndpoint endpoint) {
        var kind = WebhookEvent.TESTED.aggregate();
        return new EventEnvelope(
                id,
                WebhookEvent.TESTED.code(),
                clock.instant(),
                source,
                new EventEnvelope.AggregateReference(
                        kind.noun(), endpoint.id(), endpoint.version(), kind.link(endpoint.id())),
                TraceContext.current().traceparent(),
                text(endpoint.eventData()));
    }

    private String text(WebhookFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of ours are always JSON", e);
        }
    }
}
