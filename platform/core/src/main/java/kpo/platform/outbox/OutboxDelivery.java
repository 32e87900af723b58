package kpo.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.trace.TraceContext;
import org.jboss.logging.Logger;

/**
 * Delivers what waits in the outbox: at once after a commit, and every second whatever was missed. A message is tried
 * until it is acknowledged, with a growing wait of at most a minute; nothing is ever dropped.
 */
@ApplicationScoped
public class OutboxDelivery {

    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);

    /** Longer than a call to a peer may take. Should it end before its holder is done, a second delivery changes nothing. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Inject
    OutboxMessages messages;

    @All
    List<OutboxChannel> channels;

    /** A plain thread: a managed one would carry the context of the request that woke it, and act as its caller. */
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "outbox");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean again = new AtomicBoolean();
    private final AtomicLong lag = new AtomicLong();
    private volatile boolean stopping;

    @Inject
    void measure(MeterRegistry metrics) {
        metrics.gauge("kpo.outbox.waiting", lag);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        executor.shutdown();
    }

    Synchronization wakeAfterCommit() {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED && !stopping) {
                    executor.execute(OutboxDelivery.this::deliverWaiting);
                }
            }
        };
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliverWaiting() {
        again.set(true);
        while (!stopping && again.get() && running.compareAndSet(false, true)) {
            try {
                again.set(false);
                CurrentCaller.callAs(Caller.job("outbox"), () -> {
                    channels.forEach(this::drain);
                    lag.set(QuarkusTransaction.requiringNew().call(messages::waiting));
                    return null;
                });
            } finally {
                running.set(false);
            }
        }
    }

    @Scheduled(every = "6h", delayed = "15m")
    void forgetDelivered() {
        CurrentCaller.callAs(
                Caller.job("outbox"), () -> QuarkusTransaction.requiringNew().call(messages::forgetDelivered));
    }

    private void drain(OutboxChannel channel) {
        List<OutboxMessage> batch;
        do {
            batch = QuarkusTransaction.requiringNew()
                    .call(() -> messages.lease(channel.topic(), channel.batchSize(), LEASE));
        } while (!stopping && !batch.isEmpty() && deliverTraced(channel, batch));
    }

    /** One call can continue one trace: that of its oldest message. What one change left mostly goes in one call. */
    private boolean deliverTraced(OutboxChannel channel, List<OutboxMessage> batch) {
        return TraceContext.continuing(batch.get(0).traceparent(), () -> deliver(channel, batch));
    }

    /** @return whether the receiver answered, so that the next batch is worth a call */
    private boolean deliver(OutboxChannel channel, List<OutboxMessage> batch) {
        try {
            Map<UUID, String> refused = channel.deliver(batch);
            QuarkusTransaction.requiringNew().run(() -> {
                messages.delivered(
                        batch.stream().filter(m -> !refused.containsKey(m.id())).toList());
                batch.stream()
                        .filter(m -> refused.containsKey(m.id()))
                        .forEach(m -> messages.failed(List.of(m), wait(m.attempts()), refused.get(m.id())));
            });
            refused.forEach((id, reason) -> LOG.warnf("outbox %s: %s refused: %s", channel.topic(), id, reason));
            return true;
        } catch (RuntimeException e) {
            Duration wait = wait(batch.get(0).attempts());
            LOG.warnf("outbox %s: %d messages wait %d ms: %s", channel.topic(), batch.size(), wait.toMillis(), e);
            QuarkusTransaction.requiringNew().run(() -> messages.failed(batch, wait, String.valueOf(e.getMessage())));
            return false;
        }
    }

    /** The longest wait: doubles from half a second to a minute. */
    static Duration wait(int attempts) {
        return Duration.ofMillis(Math.min(LONGEST_WAIT.toMillis(), 500L << Math.min(attempts, 10)));
    }
}
