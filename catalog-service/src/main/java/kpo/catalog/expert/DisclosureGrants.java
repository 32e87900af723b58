package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class DisclosureGrants extends Repository<DisclosureGrant> {

    DisclosureGrants() {
        super("disclosure grant");
    }

    List<DisclosureGrant> of(Expert expert) {
        return list("expertId = ?1 order by id", expert.id());
    }

    Page<DisclosureGrant> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }
}
