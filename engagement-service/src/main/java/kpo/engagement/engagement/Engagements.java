package kpo.engagement.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class Engagements extends Repository<Engagement> {

    Engagements() {
        super("engagement");
    }

    /** Until the transaction ends nobody else writes under it. To be called before anything else loads it. */
    public Engagement lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(id));
    }

    /**
     * Until the transaction ends nobody closes or cancels it; others may work under it at the same time. To be called
     * before anything else loads it.
     */
    public Engagement hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> absent(id));
    }

    /** Held. @throws kpo.platform.problem.ProblemException 409 where it is over */
    public void holdOpen(UUID id) {
        hold(id).requireOpen();
    }

    Page<Engagement> page(PageRequest page, EngagementFilter filter) {
        return page(
                page,
                Filters.equal("status", filter.status)
                        .and("needId", filter.needId)
                        .and("parties.clientOrganisation", filter.clientOrganisation)
                        .and("parties.providerOrganisation", filter.providerOrganisation));
    }
}
