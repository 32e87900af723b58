package kpo.billing.ratecard;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class RateCards extends Repository<RateCard> {

    RateCards() {
        super("rate card");
    }

    /** Read without the card, so that whoever locks it afterwards loads it as it is then. */
    UUID sellerOf(UUID id) {
        return getEntityManager()
                .createQuery("select c.sellerEntityId from RateCard c where c.id = ?1", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> absent(id));
    }

    /** Waits for whoever rates with the card now, and makes the next one wait. */
    RateCard requireToChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> absent(id));
    }

    /**
     * Holds the cards as they are until the transaction ends: nobody adds a line between the look for a rate and the
     * record that there is none. In the order of ids, so that two raters never wait for each other.
     */
    public List<RateCard> hold(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    public Optional<RateCard> visible(UUID id) {
        return findByIdOptional(id);
    }

    Page<RateCard> page(PageRequest page, UUID sellerEntityId, String buyerOrganisation, String currency) {
        return page(
                page,
                Filters.equal("sellerEntityId", sellerEntityId)
                        .and("buyerOrganisation", buyerOrganisation)
                        .and("currency", currency));
    }
}
