package kpo.catalog.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import kpo.catalog.taxonomy.Skills;
import kpo.platform.action.AllowedAction;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Moves what experts claim from a deprecated skill to its successor, for all of them at once. */
@ApplicationScoped
@Transactional
class MovingSkills {

    @Inject
    Skills skills;

    @Inject
    EntityManager database;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /** Who claims both keeps the successor, with the higher level and the later day. @return how many experts claimed it */
    long migrate(String code, IfMatch ifMatch) {
        IfMatch.require(ifMatch, skills.versionOf(code));
        AllowedAction.require(skills.refusalsOfMigration(code));
        Map<String, Object> both = Map.of("old", code, "new", skills.successorOf(code));
        events.recordEach(
                ExpertEvent.REVISED,
                """
                update expert set version = version + 1, changed_at = :now
                where id in (select expert_id from expert_skill where code = :old)
                returning id, version, array[organisation] as parties,
                    jsonb_build_object('status', status, 'providerId', provider_id) as data""",
                Map.of("old", code, "now", clock.instant().atOffset(ZoneOffset.UTC)));
        run(
                """
                update expert_skill s set level = greatest(s.level, o.level),
                    last_used_on = greatest(s.last_used_on, o.last_used_on) from expert_skill o
                where s.code = :new and o.code = :old and o.expert_id = s.expert_id""",
                both);
        long merged = run(
                """
                delete from expert_skill o where o.code = :old
                  and exists (select 1 from expert_skill s where s.expert_id = o.expert_id and s.code = :new)""",
                both);
        return merged + run("update expert_skill set code = :new where code = :old", both);
    }

    private int run(String sql, Map<String, Object> parameters) {
        var statement = database.createNativeQuery(sql);
        parameters.forEach(statement::setParameter);
        return statement.executeUpdate();
    }
}
