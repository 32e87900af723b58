package kpo.billing.party;

import jakarta.enterprise.context.ApplicationScoped;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class LegalEntities extends Repository<LegalEntity> {

    LegalEntities() {
        super("legal entity");
    }

    Page<LegalEntity> page(PageRequest page, String organisation, String country, LegalEntity.Kind kind) {
        return page(
                page,
                Filters.equal("organisation", organisation)
                        .and("country", country)
                        .and("kind", kind));
    }
}
