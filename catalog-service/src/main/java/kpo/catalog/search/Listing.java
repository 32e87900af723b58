package kpo.catalog.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;

/**
 * Takes experts who changed into the lists that a match reads. A match is right also before: it reads the rows of those
 * who changed beside the lists, which is only slower.
 */
@ApplicationScoped
class Listing {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Scheduled(every = "${kpo.matching.list-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void list() {
        CurrentCaller.callAs(Caller.job("listing"), () -> {
            while (listed() > 0) {
                // One chunk a transaction, so that nobody waits long for the row of one expert.
            }
            return null;
        });
    }

    /** A word of a name that nobody has any more would tell of whoever was erased. */
    @Scheduled(cron = "{kpo.search.forget-words-at}", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetWords() {
        CurrentCaller.callAs(
                Caller.job("listing"), () -> QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                                """
                        delete from expert_list
                        where experts = 0 and (facet like 'name:%' or facet like 'title:%')""")
                        .executeUpdate()));
    }

    /** Who has nothing planned any more has the week of the profile, and nothing is counted for a match. */
    @Scheduled(cron = "{kpo.search.forget-bookings-at}", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetBookings() {
        CurrentCaller.callAs(Caller.job("listing"), () -> {
            Integer after = -1;
            while (after != null) {
                long begun = System.nanoTime();
                after = forgottenAfter(after);
                // Some at a time, and as long a rest, so that callers notice little of a night on which much ends.
                LockSupport.parkNanos(System.nanoTime() - begun);
            }
            return null;
        });
    }

    private Integer forgottenAfter(Integer number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Integer) database.createNativeQuery("select forget_bookings_before(:today, :number)")
                        .setParameter("today", LocalDate.now(clock))
                        .setParameter("number", number)
                        .getSingleResult());
    }

    private int listed() {
        return QuarkusTransaction.requiringNew().call(() ->
                (Integer) database.createNativeQuery("select list_experts()").getSingleResult());
    }
}
