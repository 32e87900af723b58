package kpo.catalog.provider;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kpo.platform.caller.Caller;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
public class Providers implements PanacheRepositoryBase<Provider, UUID> {

    /** @throws ProblemException 404 where it is absent, or the captive of another client */
    public Provider require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** @throws ProblemException 404 where it is absent or the caller does not act for it */
    public Provider requireOwn(UUID id, Caller caller) {
        return findByIdOptional(id)
                .filter(provider -> caller.isPartyTo(provider.organisation()))
                .orElseThrow(() -> notFound(id));
    }

    List<Provider> page(PageRequest page, ProviderKind kind) {
        return find(
                        "(:kind is null or kind = :kind) and (:after is null or id > :after) order by id",
                        Parameters.with("kind", kind).and("after", page.afterId()))
                .page(Page.ofSize(page.fetch()))
                .list();
    }

    private static ProblemException notFound(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no provider %s that is yours.", id);
    }
}
