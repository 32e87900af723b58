package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class VettingCases extends Repository<VettingCase> {

    VettingCases() {
        super("vetting case");
    }

    Optional<VettingCase> latest(UUID expertId) {
        return find("expertId = ?1 order by id desc", expertId).firstResultOptional();
    }

    Page<VettingCase> page(PageRequest page, UUID expertId) {
        return page(page, Filters.equal("expertId", expertId));
    }
}
