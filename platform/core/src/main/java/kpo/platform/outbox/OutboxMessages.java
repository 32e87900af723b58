package kpo.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The waiting messages. All of it is SQL: several replicas share the table without talking to each other. */
@ApplicationScoped
class OutboxMessages {

    @Inject
    EntityManager database;

    /**
     * Takes the oldest due messages on lease. A replica that dies with them loses the lease, and another delivers. An
     * aggregate's later message waits until its earlier ones are delivered or are in the same batch.
     */
    List<OutboxMessage> lease(String topic, int most, Duration lease) {
        if (!lock(topic)) {
            return List.of();
        }
        List<?> rows = database.createNativeQuery(
                        """
                        with due as (
                            select m.id from outbox_message m
                            where m.topic = ?1 and m.delivered_at is null and m.next_attempt_at <= clock_timestamp()
                              and not exists (
                                  select 1 from outbox_message e
                                  where e.topic = m.topic and e.aggregate_id = m.aggregate_id
                                    and e.position < m.position and e.delivered_at is null
                                    and e.next_attempt_at > clock_timestamp())
                            order by m.position limit ?2 for update skip locked),
                        taken as (
                            update outbox_message m
                            set next_attempt_at = clock_timestamp() + make_interval(secs => ?3), attempts = attempts + 1
                            from due where m.id = due.id
                            returning m.id, m.aggregate_id, m.payload, m.attempts, m.traceparent, m.position)
                        select id, aggregate_id, cast(payload as text), attempts, traceparent from taken order by position""")
                .setParameter(1, topic)
                .setParameter(2, most)
                .setParameter(3, (double) lease.toSeconds())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new OutboxMessage(
                        (UUID) c[0], (UUID) c[1], (String) c[2], ((Number) c[3]).intValue() - 1, (String) c[4]))
                .toList();
    }

    /** One replica leases at a time: another, blind to its open lease, would take an aggregate's later message. */
    private boolean lock(String topic) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 11))")
                .setParameter(1, topic)
                .getSingleResult();
    }

    void delivered(List<OutboxMessage> batch) {
        database.createNativeQuery(
                        "update outbox_message set delivered_at = clock_timestamp(), last_error = null where id = any(?1)")
                .setParameter(1, ids(batch))
                .executeUpdate();
    }

    /** Each waits a little differently, so that a batch that one message spoils comes back in parts. */
    void failed(List<OutboxMessage> batch, Duration wait, String error) {
        database.createNativeQuery(
                        """
                        update outbox_message
                        set next_attempt_at = clock_timestamp() + make_interval(secs => ?2 * (0.5 + random() / 2)), last_error = ?3
                        where id = any(?1)""")
                .setParameter(1, ids(batch))
                .setParameter(2, wait.toMillis() / 1000.0)
                .setParameter(3, error)
                .executeUpdate();
    }

    int forgetDelivered() {
        return database.createNativeQuery("delete from outbox_message where delivered_at < now() - interval '30 days'")
                .executeUpdate();
    }

    long waiting() {
        return ((Number) database.createNativeQuery("select count(*) from outbox_message where delivered_at is null")
                        .getSingleResult())
                .longValue();
    }

    private static UUID[] ids(List<OutboxMessage> batch) {
        return batch.stream().map(OutboxMessage::id).toArray(UUID[]::new);
    }
}
