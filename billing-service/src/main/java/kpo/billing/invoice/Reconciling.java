package kpo.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import kpo.billing.agreement.BillingAgreements;
import kpo.billing.invoice.Reconciliation.Difference;
import kpo.billing.invoice.Reconciliation.Figures;

/** Checks in SQL, over the rows themselves, that no minute is lost and none is billed twice (invariant 12). */
@ApplicationScoped
@Transactional
class Reconciling {

    @Inject
    EntityManager database;

    @Inject
    BillingAgreements agreements;

    Reconciliation reconcile(UUID agreementId) {
        UUID id = agreements.require(agreementId).id();
        // Drafts are invoices to the seller; the database hides them from the buyer, for whom their work is uninvoiced.
        Object[] sums = (Object[]) database.createNativeQuery(
                        """
                        with measured as (
                            select c.id, c.status, coalesce(c.minutes, 0) as minutes, count(p.id) as parts,
                                   coalesce(sum(p.minutes), 0) as rated,
                                   coalesce(sum(p.minutes) filter (where i.id is not null), 0) as invoiced,
                                   count(p.id) filter (where i.id is null) as open
                            from charge c left join charge_part p on p.charge_id = c.id
                            left join invoice i on i.id = p.invoice_id and p.invoice_line_id is not null
                            where c.agreement_id = ?1 group by c.id)
                        select count(*), coalesce(sum(minutes), 0),
                               count(*) filter (where parts > 0), coalesce(sum(rated), 0),
                               count(*) filter (where status = 'HELD'),
                               coalesce(sum(minutes) filter (where status = 'HELD'), 0),
                               count(*) filter (where parts > 0 and open = 0), coalesce(sum(invoiced), 0),
                               count(*) filter (where open > 0), coalesce(sum(rated - invoiced), 0)
                        from measured""")
                .setParameter(1, id)
                .getSingleResult();
        List<Difference> differences = differences(id);
        return new Reconciliation(
                id,
                differences.isEmpty(),
                figures(sums, 0),
                figures(sums, 2),
                figures(sums, 4),
                figures(sums, 6),
                figures(sums, 8),
                differences);
    }

    private static Figures figures(Object[] sums, int at) {
        return new Figures(((Number) sums[at]).longValue(), ((Number) sums[at + 1]).longValue());
    }

    /** Charges of which not all is rated or waits for its rate, lines that bill more or less than the parts that point at them. */
    private List<Difference> differences(UUID agreementId) {
        List<?> rows = database.createNativeQuery(
                        """
                        select 'charge', c.id, cast(coalesce(c.minutes, c.quantity, c.amount) as text),
                               cast(coalesce(sum(coalesce(p.minutes, p.quantity, p.amount)), 0) as text)
                        from charge c left join charge_part p on p.charge_id = c.id
                        where c.agreement_id = ?1 group by c.id
                        having coalesce(c.minutes, c.quantity, c.amount)
                               <> coalesce(sum(coalesce(p.minutes, p.quantity, p.amount)), 0)
                           and not (c.status = 'HELD' and count(p.id) = 0)
                        union all
                        select 'invoice_line', l.id, cast(coalesce(l.minutes, l.quantity, l.source_amount) as text),
                               cast(coalesce(sum(coalesce(p.minutes, p.quantity, p.amount)), 0) as text)
                        from invoice i join invoice_line l on l.invoice_id = i.id
                        left join charge_part p on p.invoice_line_id = l.id
                        where i.agreement_id = ?1 group by l.id
                        having coalesce(l.minutes, l.quantity, l.source_amount)
                               <> coalesce(sum(coalesce(p.minutes, p.quantity, p.amount)), 0)
                        limit 100""")
                .setParameter(1, agreementId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Difference((String) row[0], (UUID) row[1], (String) row[2], (String) row[3]))
                .toList();
    }
}
