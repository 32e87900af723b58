package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One at a time for each expert: whoever changes what is reserved, or when the expert works, holds the expert's row until
 * the end of the transaction. It is always the first lock, so that nobody waits for each other in a circle.
 */
@ApplicationScoped
class ExpertLocks {

    @Inject
    EntityManager database;

    /** Where the expert is absent or not the caller's nothing is locked; loading the expert says so. */
    void hold(UUID expertId) {
        database.createNativeQuery("select 1 from expert where id = ?1 for no key update")
                .setParameter(1, expertId)
                .getResultList();
    }

    /** Of those whose calendar or vetting changed, some that nobody else is at; they are looked at once. */
    List<UUID> claimChanged(int most) {
        List<?> claimed = database.createNativeQuery(
                        """
                        select id from expert where id in (select expert_id from expert_recheck)
                        order by id limit ?1 for no key update skip locked""",
                        UUID.class)
                .setParameter(1, most)
                .getResultList();
        if (!claimed.isEmpty()) {
            database.createNativeQuery("delete from expert_recheck where expert_id = any(?1)")
                    .setParameter(1, claimed.stream().map(UUID.class::cast).toArray(UUID[]::new))
                    .executeUpdate();
        }
        return claimed.stream().map(UUID.class::cast).toList();
    }

    /** Of those whose holds are overdue, some that nobody else is at. */
    List<UUID> claimOverdue(Instant now, int most) {
        List<?> claimed = database.createNativeQuery(
                        """
                        select id from expert
                        where id in (select expert_id from reservation where status = 'HELD' and expires_at <= ?1)
                        order by id limit ?2 for no key update skip locked""",
                        UUID.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
        return claimed.stream().map(UUID.class::cast).toList();
    }
}
