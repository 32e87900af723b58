package kpo.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The waiting messages. All of it is SQL: several replicas share the table without talking to each other. */
@ApplicationScoped
class OutboxMessages {

    /** An operator who sees this many wait needs no better number. */
    static final int MOST_COUNTED = 10_000;

    @Inject
    EntityManager database;

    /**
     * Takes the oldest due messages on lease. A replica that dies with them loses the lease, and another delivers. An
     * aggregate's later message waits until its earlier ones are delivered or are in the same batch: all are asked at one
     * instant, or one could come due between a look at it and a look at the next. The caller holds the lane.
     */
    List<OutboxMessage> lease(String topic, int most, Duration lease) {
        return lease(
                topic, most, lease, "and (e.next_attempt_at > statement_timestamp() or e.parked_at is not null)", "");
    }

    /**
     * Takes one message to see whether a receiver is back: the first of an aggregate, and of those the one that was tried
     * least. One that is never taken would otherwise speak for all.
     */
    List<OutboxMessage> leaseOne(String topic, Duration lease) {
        return lease(topic, 1, lease, "", "m.attempts,");
    }

    private List<OutboxMessage> lease(String topic, int most, Duration lease, String heldUpBy, String order) {
        List<?> rows = database.createNativeQuery(
                        """
                        with due as (
                            select m.id from outbox_message m
                            where m.topic = ?1 and m.delivered_at is null and m.parked_at is null
                              and m.next_attempt_at <= statement_timestamp()
                              and not exists (
                                  select 1 from outbox_message e
                                  where e.topic = m.topic and e.aggregate_id = m.aggregate_id
                                    and e.position < m.position and e.delivered_at is null %s)
                            order by %s m.position limit ?2 for update skip locked),
                        taken as (
                            update outbox_message m
                            set next_attempt_at = clock_timestamp() + make_interval(secs => ?3), attempts = attempts + 1
                            from due where m.id = due.id
                            returning m.id, m.aggregate_id, m.payload, m.attempts, m.traceparent, m.event_id, m.position)
                        select id, aggregate_id, cast(payload as text), attempts, traceparent, event_id
                        from taken order by position"""
                                .formatted(heldUpBy, order))
                .setParameter(1, topic)
                .setParameter(2, most)
                .setParameter(3, (double) lease.toSeconds())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new OutboxMessage(
                        (UUID) c[0], (UUID) c[1], (String) c[2], ((Number) c[3]).intValue() - 1, (String) c[4], (UUID)
                                c[5]))
                .toList();
    }

    void delivered(Collection<UUID> ids) {
        database.createNativeQuery(
                        "update outbox_message set delivered_at = clock_timestamp(), last_error = null where id = any(?1)")
                .setParameter(1, ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** As if it had not been leased. */
    void release(Collection<UUID> ids) {
        database.createNativeQuery(
                        """
                        update outbox_message set next_attempt_at = clock_timestamp(), attempts = attempts - 1
                        where id = any(?1)""")
                .setParameter(1, ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Each waits a little differently, so that a batch that one message spoils comes back in parts. */
    void failed(UUID id, Duration wait, String error, boolean parked) {
        database.createNativeQuery(
                        """
                        update outbox_message
                        set next_attempt_at = clock_timestamp() + make_interval(secs => ?2 * (0.5 + random() / 2)),
                            last_error = ?3, parked_at = case when ?4 then clock_timestamp() end
                        where id = ?1""")
                .setParameter(1, id)
                .setParameter(2, wait.toMillis() / 1000.0)
                .setParameter(3, error)
                .setParameter(4, parked)
                .executeUpdate();
    }

    int forgetDelivered() {
        return database.createNativeQuery("delete from outbox_message where delivered_at < now() - interval '30 days'")
                .executeUpdate();
    }

    /** What waits in these lanes. The first in a lane is its oldest. */
    Backlog backlog(Collection<String> topics) {
        return backlog("topic = any(?1)", topics);
    }

    /** What waits in all other lanes. */
    Backlog backlogExcept(Collection<String> topics) {
        return backlog("topic <> all(?1)", topics);
    }

    private Backlog backlog(String lanes, Collection<String> topics) {
        Object[] row = (Object[]) database.createNativeQuery(
                        """
                        select count(*), coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
                        from (select created_at from outbox_message
                              where delivered_at is null and parked_at is null and %s
                              order by topic, position limit ?2) waiting"""
                                .formatted(lanes))
                .setParameter(1, topics.toArray(String[]::new))
                .setParameter(2, MOST_COUNTED)
                .getSingleResult();
        return new Backlog(((Number) row[0]).longValue(), ((Number) row[1]).doubleValue());
    }

    /** @param lagSeconds the age of the oldest; 0 where none waits */
    record Backlog(long waiting, double lagSeconds) {}
}
