package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kpo.catalog.taxonomy.Specialisms;
import kpo.platform.caller.Caller;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class ServiceOfferings extends Repository<ServiceOffering> {

    @Inject
    Specialisms specialisms;

    ServiceOfferings() {
        super("service offering");
    }

    ServiceOffering requireOwn(UUID id, Caller caller) {
        ServiceOffering offering = require(id);
        if (!caller.isPartyTo(offering.organisation())) {
            throw absent(id);
        }
        return offering;
    }

    List<ServiceOffering> of(UUID providerId) {
        return list("providerId = ?1 order by id", providerId);
    }

    Page<ServiceOffering> page(PageRequest page, ServiceOfferingFilter filter) {
        return page(
                page,
                Filters.equal("providerId", filter.providerId)
                        .and("domain", filter.domain)
                        .among(
                                "specialism",
                                filter.specialism == null ? List.of() : specialisms.withOlder(filter.specialism)));
    }
}
