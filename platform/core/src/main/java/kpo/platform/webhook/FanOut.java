package kpo.platform.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.EventsWritten;
import kpo.platform.outbox.LaneThreads;
import kpo.platform.outbox.OutboxDelivery;

/**
 * Hands recorded events out to the webhooks that want them, in the order of the feed. It is a job, so that a change costs
 * its writer one row however many listen. One replica hands out at a time.
 */
@ApplicationScoped
class FanOut {

    private static final int BATCH = 1000;

    /** Many commits are handed out together. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    @Inject
    EntityManager database;

    @Inject
    LaneThreads threads;

    @Inject
    OutboxDelivery delivery;

    /** Without a webhook the round of every second is soon enough. */
    private volatile boolean listenedTo;

    void onWritten(@Observes EventsWritten written) {
        if (listenedTo) {
            run();
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        threads.run("fan-out", true, () -> {
            LockSupport.parkNanos(PAUSE_NANOS);
            CurrentCaller.callAs(Caller.job("fan-out"), () -> {
                handOut();
                return null;
            });
        });
    }

    private void handOut() {
        listenedTo = QuarkusTransaction.requiringNew().call(this::isAnyEndpoint);
        boolean more = true;
        while (more && !threads.isStopping()) {
            Batch batch = QuarkusTransaction.requiringNew().call(this::next);
            batch.topics().forEach(delivery::wake);
            more = batch.events() == BATCH;
        }
    }

    private boolean isAnyEndpoint() {
        return !database.createNativeQuery("select 1 from webhook_endpoint limit 1")
                .getResultList()
                .isEmpty();
    }

    /** @param topics of those who have something new */
    private record Batch(long events, List<String> topics) {}

    private Batch next() {
        List<?> held = database.createNativeQuery("select 1 from event_fan_out for update skip locked")
                .getResultList();
        if (held.isEmpty()) {
            return new Batch(0, List.of());
        }
        // The position as a value, not as a join: else each batch would read all events before it.
        Object[] done = (Object[]) database.createNativeQuery(
                        """
                        with batch as materialized (
                            select e.* from event e
                            where (e.xid, e.position)
                                    > ((select xid from event_fan_out), (select position from event_fan_out))
                              and e.xid < cast(cast(settled_before() as text) as bigint)
                            order by e.xid, e.position limit ?1),
                        queued as (
                            insert into outbox_message
                                (id, topic, aggregate_id, payload, traceparent, organisation, event_id)
                            select audit_event_id(), 'webhook:' || w.id, b.aggregate_id, 'null', b.traceparent,
                                   w.organisation, b.id
                            from batch b join event e on e.id = b.id join webhook_endpoint w on webhook_wants(w, e)
                            order by b.xid, b.position
                            returning topic),
                        moved as (
                            update event_fan_out f set xid = l.xid, position = l.position
                            from (select xid, position from batch order by xid desc, position desc limit 1) l)
                        select (select count(*) from batch), (select string_agg(distinct topic, ',') from queued)""")
                .setParameter(1, BATCH)
                .getSingleResult();
        return new Batch(
                ((Number) done[0]).longValue(), done[1] == null ? List.of() : List.of(((String) done[1]).split(",")));
    }
}
