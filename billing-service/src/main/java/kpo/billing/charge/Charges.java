package kpo.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.billing.ratecard.RateLineUse;
import kpo.platform.paging.DayRange;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class Charges extends Repository<Charge> implements RateLineUse {

    Charges() {
        super("charge");
    }

    private static final String ON_UNSEEN_DRAFT =
            "exists (select 1 from Charge x join x.parts p where x.id = e.id and p.seenInvoiceId is null)";

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

    Page<Charge> page(PageRequest page, ChargeFilter filter, DayRange worked) {
        return page(page, shown(filter, worked));
    }

    Stream<Charge> stream(ChargeFilter filter, DayRange worked) {
        return stream(shown(filter, worked));
    }

    private static Filters shown(ChargeFilter filter, DayRange worked) {
        return seenAs(filter.status)
                .and("agreementId", filter.agreementId)
                .and("source", filter.source)
                .and("fact.kind", filter.kind)
                .and("fact.role", filter.role)
                .and("fact.expertId", filter.expertId)
                .within("fact.workDate", worked);
    }

    /** By the status that the caller sees: what is on a draft that he does not see is rated, not invoiced. */
    private static Filters seenAs(ChargeStatus status) {
        if (status == ChargeStatus.INVOICED) {
            return Filters.equal("status", status).where("not " + ON_UNSEEN_DRAFT);
        }
        return status == ChargeStatus.RATED
                ? Filters.none().where("e.status = RATED or e.status = INVOICED and " + ON_UNSEEN_DRAFT)
                : Filters.equal("status", status);
    }

    Page<Charge> onLine(PageRequest page, UUID invoiceLineId) {
        return page(
                page,
                Filters.none()
                        .where(
                                "e.id in (select c.id from Charge c join c.parts p where p.invoiceLineId = ?)",
                                invoiceLineId));
    }

    @Override
    protected String sortedBy(String field) {
        return "e.fact." + field;
    }

    @Override
    public Optional<LocalDate> lastUsedOn(UUID rateLineId) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(p.lastDay) from ChargePart p where p.rate.lineId = ?1", LocalDate.class)
                .setParameter(1, rateLineId)
                .getSingleResult());
    }

    /** Of all organisations, so only for a job. */
    long held(int mostCounted) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from (select 1 from charge where status = 'HELD' limit ?1) held")
                        .setParameter(1, mostCounted)
                        .getSingleResult())
                .longValue();
    }
}
