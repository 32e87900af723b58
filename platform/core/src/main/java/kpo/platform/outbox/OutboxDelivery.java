package kpo.platform.outbox;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.trace.TraceContext;
import org.jboss.logging.Logger;

/**
 * Delivers what waits in the outbox: at once after a commit, and every second whatever was missed. Each receiver has a
 * lane of its own. A message is tried until it is acknowledged, with a growing wait; one for a peer for ever, one for a
 * webhook until it or its lane is parked. Nothing is ever dropped.
 */
@ApplicationScoped
public class OutboxDelivery {

    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Inject
    OutboxMessages messages;

    @Inject
    OutboxLanes lanes;

    @Inject
    LaneThreads threads;

    @Inject
    TransactionSynchronizationRegistry transaction;

    @All
    List<OutboxChannel> channels;

    void openPeerLanes(@Observes StartupEvent start) {
        CurrentCaller.callAs(job(), () -> QuarkusTransaction.requiringNew().call(() -> {
            channels.stream().filter(OutboxChannel::isPeer).forEach(channel -> lanes.open(channel.topic(), null));
            return null;
        }));
    }

    /** Delivers what waits for one receiver, soon and elsewhere. */
    public void wake(String topic) {
        OutboxChannel channel = channel(topic);
        threads.run(
                topic,
                channel.isPeer(),
                () -> CurrentCaller.callAs(job(), () -> {
                    drain(channel, topic);
                    return null;
                }));
    }

    /** Where the running transaction commits. */
    public void wakeAfterCommit(String topic) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake(topic);
                }
            }
        });
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliverWaiting() {
        CurrentCaller.callAs(job(), () -> QuarkusTransaction.requiringNew().call(lanes::due))
                .forEach(lane -> wake(lane.topic()));
    }

    @Scheduled(every = "6h", delayed = "15m")
    void forgetDelivered() {
        CurrentCaller.callAs(job(), () -> QuarkusTransaction.requiringNew().call(messages::forgetDelivered));
    }

    private void drain(OutboxChannel channel, String topic) {
        boolean more = true;
        while (more && !threads.isStopping()) {
            boolean ailing =
                    !channel.isPeer() && QuarkusTransaction.requiringNew().call(() -> lanes.isAiling(topic));
            more = ailing ? threads.ailing(() -> deliverNext(channel, topic)) : deliverNext(channel, topic);
        }
    }

    /** @return whether the receiver answered, so that the next batch is worth a call */
    private boolean deliverNext(OutboxChannel channel, String topic) {
        Load load = QuarkusTransaction.requiringNew().call(() -> lease(channel, topic));
        if (load.batch().isEmpty()) {
            return false;
        }
        // One call can continue one trace: that of its oldest message. What one change left mostly goes in one call.
        Receipt receipt =
                TraceContext.continuing(load.batch().get(0).traceparent(), () -> deliver(channel, topic, load.batch()));
        QuarkusTransaction.requiringNew().run(() -> settle(channel, load, receipt));
        return receipt.answered() && receipt.stop() == null;
    }

    private Load lease(OutboxChannel channel, String topic) {
        return lanes.hold(topic)
                .map(lane -> new Load(
                        lane,
                        lane.isAiling()
                                ? messages.leaseOne(topic, channel.lease())
                                : messages.lease(topic, channel.batchSize(), channel.lease())))
                .orElseGet(() -> new Load(new OutboxLane(topic, 0), List.of()));
    }

    private static Receipt deliver(OutboxChannel channel, String topic, List<OutboxMessage> batch) {
        try {
            Receipt receipt = channel.deliver(topic, batch);
            receipt.refused()
                    .keySet()
                    .forEach(id -> LOG.warnf("outbox %s: %s was refused, its last_error says why", topic, id));
            return receipt;
        } catch (RuntimeException e) {
            LOG.warnf("outbox %s: %d messages wait: %s", topic, batch.size(), e);
            return Receipt.silence(batch, String.valueOf(e.getMessage()));
        }
    }

    private void settle(OutboxChannel channel, Load load, Receipt receipt) {
        String topic = load.lane().topic();
        messages.delivered(receipt.delivered());
        messages.release(load.batch().stream()
                .map(OutboxMessage::id)
                .filter(id ->
                        !receipt.delivered().contains(id) && !receipt.refused().containsKey(id))
                .toList());
        load.batch().stream()
                .filter(message -> receipt.refused().containsKey(message.id()))
                .forEach(message -> refused(channel, message, receipt));
        if (receipt.answered()) {
            lanes.answered(topic);
        } else if (lanes.silent(topic, channel.wait(load.lane().failures())) >= channel.mostAttempts()) {
            channel.stop(topic, "attempts_exhausted");
        }
        if (receipt.stop() != null) {
            channel.stop(topic, receipt.stop());
        }
    }

    /** Where the receiver takes others and never this one, only this one is parked; else the lane is stopped with all. */
    private void refused(OutboxChannel channel, OutboxMessage message, Receipt receipt) {
        boolean parked = receipt.answered() && message.attempts() + 1 >= channel.mostAttempts();
        messages.failed(
                message.id(),
                channel.wait(message.attempts()),
                receipt.refused().get(message.id()),
                parked);
    }

    private OutboxChannel channel(String topic) {
        return channels.stream()
                .filter(channel -> channel.carries(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no channel carries " + topic));
    }

    private static Caller job() {
        return Caller.job("outbox");
    }

    /** The longest wait: doubles from half a second to a minute. */
    static Duration wait(int attempts) {
        return Duration.ofMillis(Math.min(LONGEST_WAIT.toMillis(), 500L << Math.min(attempts, 10)));
    }

    /** What is leased of a lane. */
    private record Load(OutboxLane lane, List<OutboxMessage> batch) {}
}
