package kpo.platform.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpo.platform.event.EventEnvelope;
import kpo.platform.event.EventLog;
import kpo.platform.outbox.OutboxChannel;
import kpo.platform.outbox.OutboxMessage;
import kpo.platform.outbox.Receipt;

/** Carries events to webhooks. Each endpoint has a lane of its own, named by its id. */
@ApplicationScoped
class WebhookChannel implements OutboxChannel {

    private static final String TOPIC = "webhook:";

    /** The most that a lane takes at once; what is not sent within the round goes back. */
    private static final int BATCH = 64;

    private static final Duration ROUND = Duration.ofSeconds(10);

    @Inject
    WebhookConfiguration configuration;

    @Inject
    WebhookEndpoints endpoints;

    @Inject
    WebhookAttempts attempts;

    @Inject
    WebhookRequests requests;

    @Inject
    Subscribing subscribing;

    @Inject
    EventLog log;

    static String topicOf(UUID endpointId) {
        return TOPIC + endpointId;
    }

    static UUID endpointOf(String topic) {
        return UUID.fromString(topic.substring(TOPIC.length()));
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public boolean isPeer() {
        return false;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public Duration lease() {
        return ROUND.plus(configuration.timeout()).plusSeconds(5);
    }

    @Override
    public Duration wait(int attempts) {
        Duration wait = configuration.firstWait().multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(configuration.longestWait()) < 0 ? wait : configuration.longestWait();
    }

    @Override
    public int mostAttempts() {
        return configuration.mostAttempts();
    }

    @Override
    public void stop(String topic, String reason) {
        subscribing.park(endpointOf(topic), reason);
    }

    @Override
    public Receipt deliver(String topic, List<OutboxMessage> batch) {
        UUID endpointId = endpointOf(topic);
        WebhookRoute route = QuarkusTransaction.requiringNew().call(() -> subscribing.route(endpointId));
        Map<UUID, EventEnvelope> events = QuarkusTransaction.requiringNew()
                .call(() -> log.byIds(batch.stream().map(OutboxMessage::eventId).toArray(UUID[]::new)).stream()
                        .collect(Collectors.toMap(EventEnvelope::id, Function.identity())));
        Function<EventEnvelope, CompletionStage<Outcome>> receiver = requests.to(route);
        DeliveryRound round = new DeliveryRound(
                batch, configuration.parallel(), ROUND, message -> send(receiver, events.get(message.eventId())));
        round.run();
        QuarkusTransaction.requiringNew().run(() -> attempts.keep(route, round.outcomes()));
        return round.receipt();
    }

    /** An event that is kept no more cannot be sent; it must not block what comes after it. */
    private static CompletionStage<Outcome> send(
            Function<EventEnvelope, CompletionStage<Outcome>> receiver, EventEnvelope event) {
        return event == null
                ? CompletableFuture.completedFuture(new Outcome(null, null, "The event is not kept any more.", 0))
                : receiver.apply(event);
    }
}
