package kpo.billing.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
public class BillingAgreements implements PanacheRepositoryBase<BillingAgreement, UUID> {

    /** @throws kpo.platform.problem.ProblemException 404 where it is absent or not the caller's */
    public BillingAgreement require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() ->
                        CommonProblem.NOT_FOUND.because("There is no billing agreement %s that you may see.", id));
    }

    public Optional<BillingAgreement> of(String source, String sourceId) {
        return find("source = ?1 and sourceId = ?2", source, sourceId).firstResultOptional();
    }

    /** Those that ask a card for their rates. */
    public List<BillingAgreement> using(UUID rateCardId) {
        return find("?1 member of rateCardIds", rateCardId).list();
    }

    List<BillingAgreement> page(PageRequest page, String sourceId) {
        return find(
                        """
                        (cast(?1 as uuid) is null or id > ?1)
                        and (cast(?2 as string) is null or sourceId = ?2) order by id""",
                        page.afterId(),
                        sourceId)
                .page(Page.ofSize(page.fetch()))
                .list();
    }
}
