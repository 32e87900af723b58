package kpo.catalog.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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

    private int listed() {
        return QuarkusTransaction.requiringNew().call(() ->
                (Integer) database.createNativeQuery("select list_experts()").getSingleResult());
    }
}
