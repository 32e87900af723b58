package kpo.platform.webhook;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kpo.platform.outbox.OutboxMessage;
import kpo.platform.outbox.Receipt;

/**
 * Sends a batch to one endpoint: the events of one object strictly one after the other, several objects at a time. What
 * fails ends its object's part. A round ends early where time is up, where the endpoint is gone, or where nothing but
 * failures come back.
 */
final class DeliveryRound {

    private final Queue<Queue<OutboxMessage>> objects;
    private final int parallel;
    private final long endNanos;
    private final Function<OutboxMessage, CompletionStage<Outcome>> send;
    private final Map<UUID, Outcome> outcomes = new ConcurrentHashMap<>();

    DeliveryRound(
            List<OutboxMessage> batch,
            int parallel,
            Duration most,
            Function<OutboxMessage, CompletionStage<Outcome>> send) {
        Map<UUID, Queue<OutboxMessage>> byObject = new LinkedHashMap<>();
        batch.forEach(message -> byObject.computeIfAbsent(message.aggregateId(), id -> new ArrayDeque<>())
                .add(message));
        this.objects = new ConcurrentLinkedQueue<>(byObject.values());
        this.parallel = parallel;
        this.endNanos = System.nanoTime() + most.toNanos();
        this.send = send;
    }

    /** Waits for the end; each request ends by its own time-out. */
    void run() {
        CompletableFuture.allOf(IntStream.range(0, parallel)
                        .mapToObj(worker -> nextObject())
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private CompletableFuture<Void> nextObject() {
        Queue<OutboxMessage> object = isOver() ? null : objects.poll();
        return object == null
                ? CompletableFuture.completedFuture(null)
                : nextMessage(object).thenCompose(done -> nextObject());
    }

    private CompletableFuture<Void> nextMessage(Queue<OutboxMessage> object) {
        OutboxMessage message = isOver() ? null : object.poll();
        if (message == null) {
            return CompletableFuture.completedFuture(null);
        }
        return send.apply(message).toCompletableFuture().thenCompose(outcome -> {
            outcomes.put(message.id(), outcome);
            return outcome.isTaken() ? nextMessage(object) : CompletableFuture.completedFuture(null);
        });
    }

    private boolean isOver() {
        return System.nanoTime() > endNanos || isGone() || !isAnswered();
    }

    private boolean isGone() {
        return outcomes.values().stream().anyMatch(Outcome::isGone);
    }

    /** Whether anything was taken; true before the first outcome. */
    private boolean isAnswered() {
        Collection<Outcome> all = outcomes.values();
        return all.isEmpty() || all.stream().anyMatch(Outcome::isTaken);
    }

    /** Of what was tried, by message. */
    Map<UUID, Outcome> outcomes() {
        return outcomes;
    }

    Receipt receipt() {
        Map<UUID, String> refused = new LinkedHashMap<>();
        outcomes.forEach((id, outcome) -> {
            if (!outcome.isTaken()) {
                refused.put(id, outcome.error());
            }
        });
        return new Receipt(
                outcomes.keySet().stream()
                        .filter(id -> !refused.containsKey(id))
                        .collect(Collectors.toSet()),
                refused,
                isAnswered(),
                isGone() ? "gone" : null);
    }
}
