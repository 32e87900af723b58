package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kpo.catalog.expert.ExpertEvent;
import kpo.catalog.expert.Experts;
import kpo.catalog.provider.ProviderProblem;
import kpo.catalog.provider.Withdrawals;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;

/** What {@link Vetting#withdraw} does with one expert, for all of a provider or a centre at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WithdrawingAll implements Withdrawals {

    /** About a millisecond each, audit and lists included: the transaction ends well within its minute. */
    private static final int MOST = 10_000;

    /** Who was vetted before rounds were kept has none. */
    private static final String LATEST =
            """
            (select distinct on (expert_id) id from vetting_case
             where expert_id = any(:ids) order by expert_id, id desc)""";

    @Inject
    Experts experts;

    @Inject
    EntityManager database;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Override
    public void withdrawAll(UUID providerId, UUID centreId, String reason) {
        List<UUID> found = experts.inUse(providerId, centreId, MOST + 1);
        if (found.size() > MOST) {
            throw ProviderProblem.EXPERTS_IN_USE
                    .because("More than %d experts are vetted, suspended or being vetted.", MOST)
                    .liftedBy("Withdraw some of them first, or close delivery centres with theirs one by one.");
        }
        UUID[] leaving = locked(found, centreId);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        // Before the experts, which say whether a round is under way.
        run(
                """
                insert into vetting_step (case_id, nth, verb, status, by, at, reason)
                select c.id, (select count(*) from vetting_step s where s.case_id = c.id), 'WITHDRAW', 'WITHDRAWN',
                       :by, :now, :reason
                from vetting_case c where c.id in """
                        + LATEST,
                Map.of("ids", leaving, "by", caller.get().subject(), "now", now, "reason", reason));
        run(
                """
                update vetting_case c
                set version = c.version + 1, outcome = 'WITHDRAWN', decided_by = :by, decided_at = :now, reason = :reason
                from expert e where e.id = c.expert_id and e.status not in ('VETTED', 'SUSPENDED') and c.id in """
                        + LATEST,
                Map.of("ids", leaving, "by", caller.get().subject(), "now", now, "reason", reason));
        // These keep how they ended.
        run(
                """
                update vetting_case c set version = c.version + 1
                from expert e where e.id = c.expert_id and e.status in ('VETTED', 'SUSPENDED') and c.id in """
                        + LATEST,
                Map.of("ids", leaving));
        events.recordEach(
                ExpertEvent.WITHDRAWN,
                """
                update expert set version = version + 1, status = 'WITHDRAWN', vetted_until = null,
                    approval_ends_on = null, changed_at = :now
                where id = any(:ids)
                returning id, version, array[organisation] as parties,
                    jsonb_build_object('status', status, 'providerId', provider_id) as data""",
                Map.of("ids", leaving, "now", now));
    }

    /** Those of them that are in use there still when nobody else has them. Others cannot become so beside a closing. */
    private UUID[] locked(List<UUID> found, UUID centreId) {
        List<?> locked = database.createNativeQuery(
                        """
                        select id from expert
                        where id = any(?1) and status not in ('DRAFT', 'REJECTED', 'EXPIRED', 'WITHDRAWN')
                          and (cast(?2 as uuid) is null or delivery_centre_id = cast(?2 as uuid))
                        order by id for no key update""",
                        UUID.class)
                .setParameter(1, found.toArray(UUID[]::new))
                .setParameter(2, centreId)
                .getResultList();
        return locked.toArray(UUID[]::new);
    }

    private void run(String sql, Map<String, Object> parameters) {
        var statement = database.createNativeQuery(sql);
        parameters.forEach(statement::setParameter);
        statement.executeUpdate();
    }
}
