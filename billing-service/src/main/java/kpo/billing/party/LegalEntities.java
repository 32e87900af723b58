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

    /** @param organisation null: all that the caller may see */
    List<LegalEntity> page(PageRequest page, String organisation) {
        return find(
                        """
                        (cast(?1 as string) is null or organisation = ?1)
                        and (cast(?2 as uuid) is null or id > ?2) order by id""",
                        organisation,
                        page.afterId())
                .page(Page.ofSize(page.fetch()))
                .list();
    }
}
