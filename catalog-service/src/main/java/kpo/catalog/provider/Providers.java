package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class Providers extends Repository<Provider> {

    Providers() {
        super("provider");
    }

    /** @throws ProblemException 404 where it is absent or the caller does not act for it */
    public Provider requireOwn(UUID id, Caller caller) {
        Provider provider = require(id);
        if (!caller.isPartyTo(provider.organisation())) {
            throw absent(id);
        }
        return provider;
    }

    Page<Provider> page(PageRequest page, ProviderKind kind, String country) {
        return page(page, Filters.equal("kind", kind).and("country", country));
    }
}
