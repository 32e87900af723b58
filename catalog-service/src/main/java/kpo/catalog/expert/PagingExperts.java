package kpo.catalog.expert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;

/** Makes the pages of experts who were there before there were pages; until then they are read from their parts. */
@ApplicationScoped
class PagingExperts {

    @Inject
    EntityManager database;

    @Scheduled(every = "${kpo.experts.page-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    void page() {
        CurrentCaller.callAs(Caller.job("expert-pages"), () -> {
            while (paged() > 0) {
                // Some a transaction, so that nobody who changes one of them waits long.
            }
            return null;
        });
    }

    private int paged() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Integer) database.createNativeQuery("select write_missing_expert_pages()")
                        .getSingleResult());
    }
}
