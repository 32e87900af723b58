package kpo.platform.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;

/**
 * Lets only one transaction at a time work under a natural key whose row does not exist yet, so that a repeated request
 * meets the first one's row and not its unique constraint. Released with the transaction.
 */
@ApplicationScoped
public class KeyLocks {

    @Inject
    EntityManager database;

    /** Waits for every key; always in one order, so that two callers never wait for each other. */
    public void await(Collection<String> keys) {
        keys.stream().distinct().sorted().forEach(key -> database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(?1, 11)) as text)")
                .setParameter(1, key)
                .getSingleResult());
    }
}
