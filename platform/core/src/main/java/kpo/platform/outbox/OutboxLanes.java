package kpo.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The lanes of the outbox: which receiver may be asked now. Each method wants a transaction of the caller's. */
@ApplicationScoped
public class OutboxLanes {

    @Inject
    EntityManager database;

    /** @param organisation whose webhook it leads to; null for a peer */
    public void open(String topic, String organisation) {
        database.createNativeQuery(
                        """
                        insert into outbox_lane (topic, organisation) values (?1, cast(?2 as text))
                        on conflict do nothing""")
                .setParameter(1, topic)
                .setParameter(2, organisation)
                .executeUpdate();
    }

    /** Nothing more goes out; what waits is kept, and more may join it. */
    public void stop(String topic) {
        database.createNativeQuery("update outbox_lane set stopped = true where topic = ?1")
                .setParameter(1, topic)
                .executeUpdate();
    }

    /** Everything that waits goes out now, in its order, what was parked included. */
    public void resume(String topic) {
        database.createNativeQuery(
                        """
                        update outbox_lane set stopped = false, failures = 0, not_before = clock_timestamp()
                        where topic = ?1""")
                .setParameter(1, topic)
                .executeUpdate();
        database.createNativeQuery(
                        """
                        update outbox_message
                        set next_attempt_at = clock_timestamp(), attempts = 0, parked_at = null
                        where topic = ?1 and delivered_at is null""")
                .setParameter(1, topic)
                .executeUpdate();
    }

    /** With all that was sent or waits. */
    public void close(String topic) {
        database.createNativeQuery("delete from outbox_lane where topic = ?1")
                .setParameter(1, topic)
                .executeUpdate();
        database.createNativeQuery("delete from outbox_message where topic = ?1")
                .setParameter(1, topic)
                .executeUpdate();
    }

    /** Those with something to deliver now; in no order, so that no lane is always the last. */
    List<OutboxLane> due() {
        List<?> rows = database.createNativeQuery(
                        """
                        select l.topic, l.failures from outbox_lane l
                        where not l.stopped and l.not_before <= clock_timestamp()
                          and exists (
                              select 1 from outbox_message m
                              where m.topic = l.topic and m.delivered_at is null and m.parked_at is null
                                and m.next_attempt_at <= clock_timestamp())
                        order by random() limit 500""")
                .getResultList();
        return rows.stream().map(OutboxLanes::lane).toList();
    }

    /**
     * Holds a lane to the end of the transaction; empty where it must wait or another replica holds it. One replica
     * leases at a time: another, blind to its open lease, would take an aggregate's later message.
     */
    Optional<OutboxLane> hold(String topic) {
        List<?> rows = database.createNativeQuery(
                        """
                        select topic, failures from outbox_lane
                        where topic = ?1 and not stopped and not_before <= clock_timestamp()
                        for update skip locked""")
                .setParameter(1, topic)
                .getResultList();
        return rows.stream().map(OutboxLanes::lane).findFirst();
    }

    boolean isAiling(String topic) {
        return !database.createNativeQuery("select 1 from outbox_lane where topic = ?1 and failures > 0")
                .setParameter(1, topic)
                .getResultList()
                .isEmpty();
    }

    void answered(String topic) {
        database.createNativeQuery(
                        "update outbox_lane set failures = 0, not_before = clock_timestamp() where topic = ?1 and failures > 0")
                .setParameter(1, topic)
                .executeUpdate();
    }

    /** @return how often it has failed since something was delivered */
    int silent(String topic, Duration wait) {
        List<?> failures = database.createNativeQuery(
                        """
                        update outbox_lane
                        set failures = failures + 1,
                            not_before = clock_timestamp() + make_interval(secs => ?2 * (0.5 + random() / 2))
                        where topic = ?1 returning failures""")
                .setParameter(1, topic)
                .setParameter(2, wait.toMillis() / 1000.0)
                .getResultList();
        return failures.isEmpty() ? 0 : ((Number) failures.get(0)).intValue();
    }

    private static OutboxLane lane(Object row) {
        Object[] c = (Object[]) row;
        return new OutboxLane((String) c[0], ((Number) c[1]).intValue());
    }
}
