package kpo.engagement.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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
        outbox.leave(CatalogChannel.TOPIC, terms.assignmentId(), new CapacityMessage(terms.assignmentId(), null, null));
    }

    /**
     * Nothing to do for an assignment of before, for which nothing was reserved.
     *
     * @param from the first day that is given back
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID assignmentId, LocalDate from, String reason) {
        of(assignmentId).ifPresent(claim -> {
            claim.releasing();
            outbox.leave(CatalogChannel.TOPIC, assignmentId, new CapacityMessage(assignmentId, reason, from));
        });
    }

    public Optional<CapacityClaim> of(UUID assignmentId) {
        return claims.findByIdOptional(assignmentId);
    }
}
