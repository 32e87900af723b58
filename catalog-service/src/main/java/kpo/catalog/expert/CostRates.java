package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kpo.platform.event.Events;
import kpo.platform.money.UnitPrice;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class CostRates extends Repository<CostRate> {

    CostRates() {
        super("cost rate");
    }

    /** In their order. Whoever has had one rate only has the one that stands on the expert, since ever. */
    List<CostRate> of(Expert expert) {
        return history(expert).periods();
    }

    CostRate on(Expert expert, LocalDate day) {
        return history(expert).on(day);
    }

    Page<CostRate> page(PageRequest page, Expert expert) {
        Page<CostRate> dated = page(page, Filters.equal("expertId", expert.id()));
        return dated.items().isEmpty() && page.after == null
                ? new Page<>(of(expert), null, page.count ? 1L : null)
                : dated;
    }

    /** A rate since ever comes first. */
    @Override
    protected String sortedBy(String field) {
        return field.equals("from") ? "coalesce(e.validFrom, {d '0001-01-01'})" : super.sortedBy(field);
    }

    /** From the day on, until the next rate that is dated already. @param now the rate in force so far */
    void date(Expert expert, UnitPrice now, LocalDate day, UnitPrice rate) {
        List<CostRate> dated = dated(expert);
        CostRateHistory history = CostRateHistory.of(expert.id(), dated, now);
        if (dated.isEmpty()) {
            persist(history.periods());
        }
        history.date(day, rate).ifPresent(rest -> {
            // The end is written before the next begins: the database lets no two overlap.
            flush();
            persist(rest);
        });
    }

    /** Of an erased expert: what he cost when, and what he was to cost. */
    void forget(Expert expert) {
        delete("expertId", expert.id());
    }

    private CostRateHistory history(Expert expert) {
        return CostRateHistory.of(expert.id(), dated(expert), expert.costRate());
    }

    private List<CostRate> dated(Expert expert) {
        return list("expertId = ?1 order by validFrom nulls first", expert.id());
    }

    /** What begins today becomes the rate in force. Set-based: on one day all rates of a year may change. */
    void bringForward(LocalDate today, Events events) {
        events.recordEach(
                ExpertEvent.REVISED,
                """
                update expert e set cost_rate_amount = r.amount, cost_rate_currency = r.currency,
                    version = e.version + 1, changed_at = now()
                from cost_rate r
                where r.expert_id = e.id and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)
                  and (e.cost_rate_amount, e.cost_rate_currency) is distinct from (r.amount, r.currency)
                returning e.id, e.version, array[e.organisation] as parties,
                    jsonb_build_object('status', e.status, 'providerId', e.provider_id) as data""",
                Map.of("today", today));
    }
}
