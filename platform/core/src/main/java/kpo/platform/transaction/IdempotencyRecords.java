package kpo.platform.transaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import kpo.platform.caller.Caller;
import kpo.platform.caller.CurrentCaller;

/** The kept answers, per organisation and key, for 48 hours. */
@ApplicationScoped
class IdempotencyRecords {

    @Inject
    EntityManager database;

    Optional<IdempotencyRecord> find(String organisation, String key) {
        List<?> rows = database.createNativeQuery(
                        """
                        select request_hash, status, location, etag, body
                        from idempotency_record where organisation = ?1 and key = ?2""")
                .setParameter(1, organisation)
                .setParameter(2, key)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Object[] c = (Object[]) row;
            return new IdempotencyRecord(
                    (String) c[0], ((Number) c[1]).intValue(), (String) c[2], (String) c[3], (String) c[4]);
        });
    }

    /** False while another transaction works under the same key. Released with the transaction. */
    boolean lock(String organisation, String key) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 7))")
                .setParameter(1, organisation + "\n" + key)
                .getSingleResult();
    }

    void keep(String organisation, String key, String requestHash, Answer<?> answer, String body) {
        database.createNativeQuery(
                        """
                        insert into idempotency_record (organisation, key, request_hash, status, location, etag, body)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, organisation)
                .setParameter(2, key)
                .setParameter(3, requestHash)
                .setParameter(4, answer.status())
                .setParameter(5, answer.location())
                .setParameter(6, answer.version() == null ? null : IfMatch.eTag(answer.version()))
                .setParameter(7, body)
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        CurrentCaller.callAs(Caller.job("idempotency"), () -> QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "delete from idempotency_record where created_at < now() - interval '48 hours'")
                        .executeUpdate()));
    }
}
