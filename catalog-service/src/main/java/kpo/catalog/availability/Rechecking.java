package kpo.catalog.availability;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.Experts;
import kpo.catalog.expert.VettingStatus;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;

/**
 * Looks again at the reservations of experts whose vetting, week or holidays changed, or whose holds expired. The holds of one who is vetted no longer
 * are released, for nobody could confirm them; what is confirmed stays, and is in conflict. Several replicas share the work.
 */
@ApplicationScoped
class Rechecking {

    private static final int EXPERTS_AT_ONCE = 20;

    @Inject
    ExpertLocks locks;

    @Inject
    Experts experts;

    @Inject
    ReservedMinutes reserved;

    @Inject
    Conflicts conflicts;

    @Inject
    CalendarChanges changes;

    @Inject
    Clock clock;

    @Scheduled(every = "{kpo.availability.recheck-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        CurrentCaller.callAs(Caller.job("availability"), () -> {
            while (QuarkusTransaction.requiringNew().call(this::some) == EXPERTS_AT_ONCE) {
                // The next ones, in a transaction of their own.
            }
            return null;
        });
    }

    private int some() {
        List<UUID> claimed = locks.claimChanged(EXPERTS_AT_ONCE);
        if (!claimed.isEmpty()) {
            reserved.expire(claimed, clock.instant());
            experts.all(claimed).forEach(this::look);
        }
        return claimed.size();
    }

    private void look(Expert expert) {
        if (expert.status() == VettingStatus.VETTED) {
            conflicts.vettedAgain(expert.id());
        } else {
            reserved.releaseHolds(expert.id(), "The expert is %s.".formatted(expert.status()), clock.instant());
            conflicts.unvetted(expert.id(), LocalDate.now(clock));
        }
        changes.follow(expert, LocalDate.now(clock));
    }
}
