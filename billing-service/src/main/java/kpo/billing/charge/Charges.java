package kpo.billing.charge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.billing.ratecard.RateLineUse;
import kpo.platform.paging.PageRequest;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

@ApplicationScoped
class Charges implements PanacheRepositoryBase<Charge, UUID>, RateLineUse {

    private static final String ON_UNSEEN_DRAFT =
            "exists (select 1 from Charge x join x.parts p where x.id = c.id and p.seenInvoiceId is null)";

    Charge require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> absent(id));
    }

    static ProblemException absent(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no charge %s that you may see.", id);
    }

    List<Charge> of(String source, Collection<String> sourceIds) {
        return find("source = ?1 and sourceId in ?2", source, sourceIds).list();
    }

    /** Locked, so that two who mend the same cause do not rate one charge twice. */
    List<Charge> heldWithoutRate(UUID agreementId, String role) {
        return find(
                        "agreementId = ?1 and fact.role = ?2 and status = ?3 and heldReason = ?4 order by id",
                        agreementId,
                        role,
                        ChargeStatus.HELD,
                        ChargeProblem.NO_RATE.code())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** By the status that the caller sees: what is on a draft that he does not see is rated, not invoiced. */
    List<Charge> page(PageRequest page, ChargeStatus status, UUID agreementId) {
        return find(
                        """
                        from Charge c where (cast(?1 as uuid) is null or c.id > ?1)
                        and (cast(?2 as uuid) is null or c.agreementId = ?2)
                        and (?3 = true or c.status = ?4 and (?5 = false or c.status <> INVOICED or not %1$s)
                             or ?6 = true and c.status = INVOICED and %1$s)
                        order by c.id"""
                                .formatted(ON_UNSEEN_DRAFT),
                        page.afterId(),
                        agreementId,
                        status == null,
                        status == null ? ChargeStatus.RATED : status,
                        status == ChargeStatus.INVOICED,
                        status == ChargeStatus.RATED)
                .page(Page.ofSize(page.fetch()))
                .list();
    }

    List<Charge> onLine(PageRequest page, UUID invoiceLineId) {
        String billed = "id in (select c.id from Charge c join c.parts p where p.invoiceLineId = ?1)";
        var query = page.afterId() == null
                ? find(billed + " order by id", invoiceLineId)
                : find(billed + " and id > ?2 order by id", invoiceLineId, page.afterId());
        return query.page(Page.ofSize(page.fetch())).list();
    }

    @Override
    public Optional<LocalDate> lastUsedOn(UUID rateLineId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(p.lastDay) from ChargePart p where p.rate.lineId = ?1", LocalDate.class)
                .setParameter(1, rateLineId)
                .getSingleResult());
    }
}
