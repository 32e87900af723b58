package kpo.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import kpo.platform.observation.DatabaseFigures;
import kpo.platform.observation.Figure;

/** How long the audit has been without a seal: until then a change of it would leave no trace. */
@ApplicationScoped
class AuditFigures implements DatabaseFigures {

    @Inject
    EntityManager database;

    @Override
    public List<Figure> measure() {
        return List.of(new Figure(
                "kpo.audit.unsealed.seconds",
                "Age of the oldest audit event that no block seals yet; 0 where all are sealed",
                "table",
                "audit_event",
                unsealedSeconds()));
    }

    /** The first unsealed transaction's: of events that began together it asks one. */
    private double unsealedSeconds() {
        Object age = database.createNativeQuery(
                        """
                        select coalesce((
                            select greatest(extract(epoch from clock_timestamp() - recorded_at), 0) from audit_event
                            where transaction_id >= coalesce(
                                (select until_transaction from audit_block order by number desc limit 1), cast('0' as xid8))
                            order by transaction_id limit 1), 0)""")
                .getSingleResult();
        return ((Number) age).doubleValue();
    }
}
