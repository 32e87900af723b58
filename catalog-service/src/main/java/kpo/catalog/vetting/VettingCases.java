package kpo.catalog.vetting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.PageRequest;

@ApplicationScoped
class VettingCases implements PanacheRepositoryBase<VettingCase, UUID> {

    Optional<VettingCase> latest(UUID expertId) {
        return find("expertId = ?1 order by id desc", expertId).firstResultOptional();
    }

    List<VettingCase> page(PageRequest page, UUID expertId) {
        var query = page.afterId() == null
                ? find("expertId = ?1 order by id", expertId)
                : find("expertId = ?1 and id > ?2 order by id", expertId, page.afterId());
        return query.page(Page.ofSize(page.fetch())).list();
    }
}
