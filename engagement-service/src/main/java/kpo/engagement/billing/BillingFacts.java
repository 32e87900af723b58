package kpo.engagement.billing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class BillingFacts implements PanacheRepositoryBase<BillingFact, UUID> {

    /** How many charges of an engagement, and how many of their minutes, came how far. */
    Map<BillingFact.State, DeliveryCount> charges(UUID engagementId) {
        Map<BillingFact.State, DeliveryCount> counts = new EnumMap<>(BillingFact.State.class);
        for (BillingFact.State state : BillingFact.State.values()) {
            counts.put(state, new DeliveryCount(0, 0));
        }
        getEntityManager()
                .createQuery(
                        """
                        select f.state, count(*), coalesce(sum(f.minutes), 0) from BillingFact f
                        where f.engagementId = :engagement and f.kind = CHARGE group by f.state""",
                        Object[].class)
                .setParameter("engagement", engagementId)
                .getResultList()
                .forEach(row -> counts.put(
                        (BillingFact.State) row[0],
                        new DeliveryCount(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return counts;
    }
}
