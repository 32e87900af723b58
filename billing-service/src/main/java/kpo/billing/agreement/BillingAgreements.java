package kpo.billing.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class BillingAgreements extends Repository<BillingAgreement> {

    BillingAgreements() {
        super("billing agreement");
    }

    public Optional<BillingAgreement> of(String source, String sourceId) {
        return find("source = ?1 and sourceId = ?2", source, sourceId).firstResultOptional();
    }

    /** Those that ask a card for their rates. */
    public List<BillingAgreement> using(UUID rateCardId) {
        return find("?1 member of rateCardIds", rateCardId).list();
    }

    Page<BillingAgreement> page(PageRequest page, AgreementFilter filter, DayRange starts) {
        return page(
                page,
                Filters.equal("source", filter.source)
                        .and("sourceId", filter.sourceId)
                        .and("sellerEntityId", filter.sellerEntityId)
                        .and("buyerEntityId", filter.buyerEntityId)
                        .within("startsOn", starts));
    }
}
