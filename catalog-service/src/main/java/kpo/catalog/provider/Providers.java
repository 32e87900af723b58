package kpo.catalog.provider;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
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

    List<Provider> page(PageRequest page, ProviderKind kind) {
        return page(page, Parameters.with("kind", kind));
    }
}
