package kpo.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import org.jboss.logging.Logger;

/**
 * Seals the audit into blocks, each with the hash of the one before. Every head goes to the log too: who holds the logs
 * elsewhere can tell when the end of the chain was cut off.
 */
@ApplicationScoped
class Sealing {

    private static final Logger LOG = Logger.getLogger(Sealing.class);

    /** How many times as long as it worked it rests, so that a bulk of events loses little of its time to their hashes. */
    private static final int REST = 9;

    private static final long LONGEST_REST = Duration.ofMinutes(1).toNanos();

    private volatile long restsUntil = System.nanoTime();

    @Inject
    EntityManager database;

    @Scheduled(every = "${kpo.audit.seal-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        long start = System.nanoTime();
        if (start - restsUntil < 0) {
            return;
        }
        CurrentCaller.callAs(Caller.job("audit"), () -> {
            Object head = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                            """
                            select (select number || ':' || encode(hash, 'hex') from audit_block b where b.number = sealed)
                            from audit_seal() sealed""")
                    .getSingleResult());
            if (head != null) {
                LOG.infof("audit sealed: %s", head);
            }
            return null;
        });
        long end = System.nanoTime();
        restsUntil = end + Math.min(REST * (end - start), LONGEST_REST);
    }
}
