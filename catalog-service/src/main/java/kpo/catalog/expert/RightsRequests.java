package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
class RightsRequests extends Repository<RightsRequest> {

    @Inject
    Experts experts;

    RightsRequests() {
        super("rights request");
    }

    /** @throws ProblemException 404 also where it is another expert's and the caller is an expert only */
    RightsRequest requireFor(UUID id, Caller caller) {
        RightsRequest request = require(id);
        if (Experts.isOnlyExpert(caller)
                && !caller.subject().equals(experts.require(request.expertId()).subject())) {
            throw absent(id);
        }
        return request;
    }

    /** Whose it is, without the request: that is read when the expert is locked. */
    UUID expertOf(UUID id) {
        return getEntityManager()
                .createQuery("select r.expertId from RightsRequest r where r.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> absent(id));
    }

    List<RightsRequest> open(UUID expertId) {
        return list("expertId = ?1 and status = ?2 order by id", expertId, RightsRequestStatus.OPEN);
    }

    List<RightsRequest> of(UUID expertId) {
        return list("expertId = ?1 order by id", expertId);
    }

    Page<RightsRequest> page(PageRequest page, RightsRequestFilter filter, Caller caller) {
        Filters filters = Filters.equal("expertId", filter.expertId)
                .and("kind", filter.kind)
                .and("status", filter.status);
        if (Experts.isOnlyExpert(caller)) {
            filters.where(
                    "exists (select 1 from Expert x where x.id = e.expertId and x.subject = ?)", caller.subject());
        }
        return page(page, filters);
    }
}
