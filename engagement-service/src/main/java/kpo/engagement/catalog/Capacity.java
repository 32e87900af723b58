package kpo.engagement.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kpo.platform.outbox.Outbox;

/** The time of experts that assignments need. The catalog is asked after the commit, and until it has answered. */
@ApplicationScoped
public class Capacity {

    @Inject
    CapacityClaims claims;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void reserve(CapacityTerms terms) {
        claims.persist(CapacityClaim.waiting(terms, clock.instant()));
        outbox.leave(CatalogChannel.TOPIC, terms.assignmentId(), new CapacityMessage(terms.assignmentId(), null));
    }

    /** Nothing to do for an assignment of before, for which nothing was reserved. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID assignmentId, String reason) {
        of(assignmentId).ifPresent(claim -> {
            claim.releasing();
            outbox.leave(CatalogChannel.TOPIC, assignmentId, new CapacityMessage(assignmentId, reason));
        });
    }

    public Optional<CapacityClaim> of(UUID assignmentId) {
        return claims.findByIdOptional(assignmentId);
    }
}
