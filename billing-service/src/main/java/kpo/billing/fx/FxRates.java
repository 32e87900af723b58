package kpo.billing.fx;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.problem.CommonProblem;

@ApplicationScoped
class FxRates implements PanacheRepositoryBase<FxRate, UUID> {

    /** What could be used for a pair: a stored rate in either direction, or two rates for one euro. */
    private static final String CANDIDATES =
            """
            with candidate as (
                select published_on, source, computed_from_a is not null as is_cross, base <> :one as is_inverse,
                       id as rate, null::uuid as leg_a, null::uuid as leg_b
                from fx_rate
                where base = :one and quote = :other or base = :other and quote = :one
                union all
                select a.published_on, a.source, true, false, null, a.id, b.id
                from fx_rate a join fx_rate b on b.source = a.source and b.published_on = a.published_on
                where a.base = 'EUR' and b.base = 'EUR' and a.quote = :one and b.quote = :other
            )
            """;

    FxRate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no FX rate %s.", id));
    }

    /** What the source published for the pair on the day, in either direction. */
    Optional<FxRate> published(String source, String one, String other, LocalDate on) {
        return find(
                        """
                        source = ?1 and publishedOn = ?2 and computedFromA is null
                        and (base = ?3 and quote = ?4 or base = ?4 and quote = ?3)
                        order by case when base = ?3 then 0 else 1 end""",
                        source,
                        on,
                        one,
                        other)
                .firstResultOptional();
    }

    /**
     * The rate of the latest publication in {@code [earliest, latest]}. On one day a published rate comes before a cross
     * rate, then sources come by name. A cross rate is stored when it is first asked for.
     */
    Optional<FxRate> latest(String one, String other, LocalDate earliest, LocalDate latest, String source) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        CANDIDATES
                                + """
                                select rate, leg_a, leg_b from candidate
                                where published_on between :earliest and :latest
                                  and (cast(:source as text) is null or source = cast(:source as text))
                                order by published_on desc, is_cross, source, rate nulls last, is_inverse
                                limit 1""")
                .setParameter("one", one)
                .setParameter("other", other)
                .setParameter("earliest", earliest)
                .setParameter("latest", latest)
                .setParameter("source", source)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] ids = (Object[]) row;
            return ids[0] == null ? cross(require((UUID) ids[1]), require((UUID) ids[2])) : require((UUID) ids[0]);
        });
    }

    /** Stored once: whoever computes it second reads what the first one stored. */
    private FxRate cross(FxRate one, FxRate other) {
        FxRate cross = FxRate.cross(one, other);
        getEntityManager()
                .createNativeQuery(
                        """
                        insert into fx_rate (id, base, quote, rate, published_on, source, computed_from_a, computed_from_b)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        on conflict (source, base, quote, published_on) where computed_from_a is not null
                        do nothing""")
                .setParameter(1, cross.id())
                .setParameter(2, cross.base())
                .setParameter(3, cross.quote())
                .setParameter(4, cross.rate())
                .setParameter(5, cross.publishedOn())
                .setParameter(6, cross.source())
                .setParameter(7, cross.computedFromA().id())
                .setParameter(8, cross.computedFromB().id())
                .executeUpdate();
        return find(
                        "source = ?1 and base = ?2 and quote = ?3 and publishedOn = ?4 and computedFromA is not null",
                        cross.source(),
                        cross.base(),
                        cross.quote(),
                        cross.publishedOn())
                .firstResult();
    }
}
