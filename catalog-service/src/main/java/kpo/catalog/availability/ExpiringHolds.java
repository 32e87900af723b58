package kpo.catalog.availability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;

/** Gives back what is held and was not confirmed in time. Several replicas share the work: each takes other experts. */
@ApplicationScoped
class ExpiringHolds {

    private static final int EXPERTS_AT_ONCE = 100;

    @Inject
    ExpertLocks locks;

    @Inject
    ReservedMinutes reserved;

    @Inject
    Clock clock;

    @Scheduled(every = "{kpo.availability.expire-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        CurrentCaller.callAs(Caller.job("availability"), () -> {
            while (QuarkusTransaction.requiringNew().call(this::some) == EXPERTS_AT_ONCE) {
                // The next ones, in a transaction of their own.
            }
            return null;
        });
    }

    private int some() {
        Instant now = clock.instant();
        List<UUID> experts = locks.claimOverdue(now, EXPERTS_AT_ONCE);
        if (!experts.isEmpty()) {
            reserved.expire(experts, now);
        }
        return experts.size();
    }
}
