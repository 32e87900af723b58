package kpo.platform.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.event.EventEnvelope;
import kpo.platform.trace.TraceContext;
import kpo.platform.transaction.CurrentWrite;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a webhook an event that tells of nothing, now and once, so that its owner sees whether it is understood. */
@ApplicationScoped
class Testing {

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    Subscribing subscribing;

    @Inject
    WebhookRequests requests;

    @Inject
    WebhookAttempts attempts;

    @Inject
    CurrentWrite write;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.application.name")
    String source;

    /** To be called outside a transaction: a slow receiver holds no connection. */
    WebhookAttemptResponse test(UUID id) {
        record Question(WebhookRoute route, EventEnvelope event) {}
        Question question = QuarkusTransaction.requiringNew()
                .call(() -> new Question(subscribing.route(id), event(endpoints.require(id))));
        Instant at = Instant.now();
        if (write.isDryRun()) {
            return WebhookAttemptResponse.of(at, requests.wouldSend(question.route()));
        }
        Outcome outcome = requests.send(question.route(), question.event())
                .toCompletableFuture()
                .join();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        attempts.keep(question.route(), Map.of(question.event().id(), outcome)));
        return WebhookAttemptResponse.of(at, outcome);
    }

    private EventEnvelope event(WebhookEndpoint endpoint) {
        var kind = WebhookEvent.TESTED.aggregate();
        return new EventEnvelope(
                Ids.next(),
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
