package kpo.catalog.personal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.catalog.availability.AvailabilityRemains;
import kpo.catalog.expert.PersonalRights;
import kpo.catalog.vetting.VettingRemains;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.problem.ProblemException;

/** Puts together what each feature holds of an expert: at least what their {@code Remains} know how to forget. */
@ApplicationScoped
@Transactional(dontRollbackOn = ProblemException.class)
class ExportingPersonalData {

    @Inject
    PersonalRights rights;

    @Inject
    VettingRemains vetting;

    @Inject
    AvailabilityRemains availability;

    @Inject
    EntityManager database;

    PersonalData export(UUID id) {
        return new PersonalData(rights.held(id), vetting.held(id), availability.held(id), changes(id));
    }

    /** Also those that others made: row-level security shows a caller the changes of the own organisation only. */
    private List<PersonalData.Change> changes(UUID id) {
        return CurrentCaller.callAs(Caller.job("personal-data"), () -> QuarkusTransaction.requiringNew()
                .call(() -> changesOf(id)));
    }

    private List<PersonalData.Change> changesOf(UUID id) {
        List<?> rows = database.createNativeQuery(
                        """
                        with x as (select cast(?1 as uuid) as id),
                        round as (select c.id from vetting_case c join x on c.expert_id = x.id)
                        select id, recorded_at, subject, organisation, entity, action from audit_event
                        where entity_id in (
                            select cast(id as text) from x
                            union all select cast(d.id as text) from degree d join x on d.expert_id = x.id
                            union all select cast(c.id as text) from credential c join x on c.expert_id = x.id
                            union all select cast(w.id as text) from work_history w join x on w.expert_id = x.id
                            union all select x.id || '/' || s.code from expert_skill s join x on s.expert_id = x.id
                            union all select x.id || '/' || l.tag from expert_language l join x on l.expert_id = x.id
                            union all select x.id || '/' || d.domain from expert_domain d join x on d.expert_id = x.id
                            union all select x.id || '/' || f.claim_id || '/' || f.refuted_by
                                from claim_refutation f join x on f.expert_id = x.id
                            union all select cast(r.id as text) from cost_rate r join x on r.expert_id = x.id
                            union all select cast(g.id as text) from disclosure_grant g join x on g.expert_id = x.id
                            union all select cast(r.id as text) from rights_request r join x on r.expert_id = x.id
                            union all select cast(id as text) from round
                            union all select s.case_id || '/' || s.nth from vetting_step s join round on s.case_id = round.id
                            union all select k.case_id || '/' || k.nth from vetting_check k join round on k.case_id = round.id
                            union all select cast(t.id as text) from time_off t join x on t.expert_id = x.id
                            union all select cast(h.id as text) from weekly_hours h join x on h.expert_id = x.id
                            union all select cast(r.id as text) from reservation r join x on r.expert_id = x.id)
                        order by id""")
                .setParameter(1, id.toString())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(c -> new PersonalData.Change(
                        (UUID) c[0], (Instant) c[1], (String) c[2], (String) c[3], (String) c[4], (String) c[5]))
                .toList();
    }
}
