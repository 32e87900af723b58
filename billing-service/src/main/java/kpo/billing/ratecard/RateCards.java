package kpo.billing.ratecard;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class RateCards implements PanacheRepositoryBase<RateCard, UUID> {

    RateCard require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> absent(id));
    }

    /** Waits for whoever rates with the card now, and makes the next one wait. */
    RateCard requireToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(id));
    }

    /**
     * Holds the cards as they are until the transaction ends: nobody adds a line between the look for a rate and the
     * record that there is none. In the order of ids, so that two raters never wait for each other.
     */
    public List<RateCard> hold(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    public Optional<RateCard> visible(UUID id) {
        return findByIdOptional(id);
    }

    List<RateCard> page(PageRequest page) {
        var query = page.afterId() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
        return query.page(Page.ofSize(page.fetch())).list();
    }

    static ProblemException absent(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no rate card %s that you may see.", id);
    }
}
