package kpo.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.billing.agreement.BillingAgreement;
import kpo.platform.event.Events;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;

/**
 * Rated work on its way to an invoice, by the million: a draft claims it in one statement, sees it summed up in
 * groups, and says on which of its lines each group is. Runs inside the transaction of the draft.
 */
@ApplicationScoped
public class BillableWork {

    private static final String GROUPS =
            """
            select new kpo.billing.charge.BillableGroup(
                p.lineKey, c.fact.kind, c.fact.role, min(cast(c.fact.expertId as String)), min(c.fact.description),
                p.rate.cardId, p.rate.lineId, p.rate.unitPrice.amount, p.rate.unitPrice.currency, p.rate.unit,
                min(p.rate.validFrom), max(p.rate.validTo), min(p.rate.reason), min(p.ratedAt),
                sum(p.minutes), sum(p.quantity), sum(p.amount.amount), min(p.amount.currency), count(distinct c.id))
            from Charge c join c.parts p
            where %s
            group by p.lineKey, c.fact.kind, c.fact.role, p.rate.cardId, p.rate.lineId, p.rate.unitPrice.amount,
                p.rate.unitPrice.currency, p.rate.unit
            order by min(case c.fact.kind when TIME then 1 when UNITS then 2 else 3 end), c.fact.role, p.lineKey""";

    /** {@link ChargeFacts}, by the million. */
    private static final String FACTS =
            """
            jsonb_build_object(
                'status', status, 'agreementId', agreement_id, 'source', source, 'sourceId', source_id)""";

    /** A buyer does not learn of drafts. */
    private static final String SELLER_ONLY = "array[seller_organisation]";

    @Inject
    EntityManager database;

    @Inject
    Events events;

    @Inject
    Charges charges;

    /**
     * Marks what is free for one invoice. What another draft is claiming at this moment is passed over, what it has
     * claimed is not free: so each part goes to one invoice, also with many drafts at once (invariant 12). Charges are
     * locked before their parts: else two drafts share one, and each leaves it as not yet invoiced because of the other.
     *
     * @param from first work date
     * @param to the day after the last
     */
    public void claim(UUID invoiceId, BillingAgreement agreement, LocalDate from, LocalDate to) {
        database.createNativeQuery(
                        """
                        update charge_part set invoice_id = ?1 where id in (
                            select p.id from charge_part p join charge c on c.id = p.charge_id
                            where c.agreement_id = ?2 and c.work_date >= ?3 and c.work_date < ?4
                              and p.invoice_id is null
                            for no key update of c, p skip locked)""")
                .setParameter(1, invoiceId)
                .setParameter(2, agreement.id())
                .setParameter(3, from)
                .setParameter(4, to)
                .executeUpdate();
    }

    /** What an invoice has claimed. */
    public List<BillableGroup> claimed(UUID invoiceId) {
        return database.createQuery(GROUPS.formatted("p.invoiceId = ?1"), BillableGroup.class)
                .setParameter(1, invoiceId)
                .getResultList();
    }

    /** What a claim would find now; for a preview, which disturbs nobody. */
    public List<BillableGroup> free(BillingAgreement agreement, LocalDate from, LocalDate to) {
        String free = "c.agreementId = ?1 and c.fact.workDate >= ?2 and c.fact.workDate < ?3 and p.invoiceId is null";
        return database.createQuery(GROUPS.formatted(free), BillableGroup.class)
                .setParameter(1, agreement.id())
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
    }

    /** What of a period has no rate yet. */
    public List<HeldWork> withoutRate(BillingAgreement agreement, LocalDate from, LocalDate to) {
        return database.createQuery(
                        """
                        select new kpo.billing.charge.HeldWork(
                            c.heldReason, c.fact.role, count(c), sum(c.fact.minutes))
                        from Charge c
                        where c.agreementId = ?1 and c.fact.workDate >= ?2 and c.fact.workDate < ?3
                          and c.heldReason = ?4
                        group by c.heldReason, c.fact.role order by c.fact.role""",
                        HeldWork.class)
                .setParameter(1, agreement.id())
                .setParameter(2, from)
                .setParameter(3, to)
                .setParameter(4, ChargeProblem.NO_RATE.code())
                .getResultList();
    }

    /** Puts the parts of all groups on their lines, at once: lines are many, and each statement reads all parts. */
    public void bill(UUID invoiceId, Map<String, UUID> linesByKey) {
        List<String> keys = List.copyOf(linesByKey.keySet());
        database.createNativeQuery(
                        """
                        update charge_part p set invoice_line_id = t.line
                        from unnest(cast(?2 as text[]), cast(?3 as uuid[])) t (key, line)
                        where p.invoice_id = ?1 and p.line_key = t.key""")
                .setParameter(1, invoiceId)
                .setParameter(2, keys.toArray(String[]::new))
                .setParameter(3, keys.stream().map(linesByKey::get).toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Gives a group back because something is missing. @param reason code of what it is */
    public void hold(UUID invoiceId, String lineKey, String reason) {
        events.recordEach(
                ChargeEvent.HELD,
                """
                update charge set status = 'HELD', held_reason = :reason, version = version + 1
                where id in (select charge_id from charge_part where invoice_id = :invoice and line_key = :line)
                returning id, version, array[seller_organisation, buyer_organisation] as parties, %s as data"""
                        .formatted(FACTS),
                Map.of("invoice", invoiceId, "line", lineKey, "reason", reason));
        database.createQuery("update ChargePart set invoiceId = null where invoiceId = ?1 and lineKey = ?2")
                .setParameter(1, invoiceId)
                .setParameter(2, lineKey)
                .executeUpdate();
    }

    /** A charge is invoiced when all of its parts are. Counted for each charge, never joined: other parts are many. */
    public void markInvoiced(UUID invoiceId) {
        events.recordEach(
                ChargeEvent.INVOICED,
                """
                update charge c set status = 'INVOICED', held_reason = null, version = version + 1
                where id in (select charge_id from charge_part where invoice_id = :invoice)
                  and 0 = (
                      select count(*) from charge_part p
                      where p.charge_id = c.id and p.invoice_line_id is null)
                returning id, version, %s as parties, %s as data"""
                        .formatted(SELLER_ONLY, FACTS),
                Map.of("invoice", invoiceId));
    }

    /** Gives everything back that a draft had claimed. */
    public void release(UUID invoiceId) {
        events.recordEach(
                ChargeEvent.RELEASED,
                """
                update charge set status = 'RATED', held_reason = null, version = version + 1
                where id in (select charge_id from charge_part where invoice_id = :invoice)
                returning id, version, %s as parties, %s as data"""
                        .formatted(SELLER_ONLY, FACTS),
                Map.of("invoice", invoiceId));
        database.createQuery("update ChargePart set invoiceId = null, invoiceLineId = null where invoiceId = ?1")
                .setParameter(1, invoiceId)
                .executeUpdate();
    }

    /** The charges behind a line. */
    public Page<ChargeResponse> behind(PageRequest page, UUID invoiceLineId) {
        return charges.onLine(page, invoiceLineId).map(ChargeResponse::of);
    }
}
