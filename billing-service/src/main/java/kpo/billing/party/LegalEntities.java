package kpo.billing.party;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
public class LegalEntities implements PanacheRepositoryBase<LegalEntity, UUID> {

    /** @throws kpo.platform.problem.ProblemException 404 where it is absent or not the caller's */
    public LegalEntity require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(
                        () -> CommonProblem.NOT_FOUND.because("There is no legal entity %s that you may see.", id));
    }

    List<LegalEntity> page(PageRequest page) {
        var query = page.afterId() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
        return query.page(Page.ofSize(page.fetch())).list();
    }
}
