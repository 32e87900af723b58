package kpo.engagement.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kpo.platform.outbox.Outbox;
import kpo.platform.peer.Peer;
import kpo.platform.peer.PeerRefusal;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What the other features tell billing and ask of it. */
@ApplicationScoped
public class Billing {

    /** We are one source of charges among others. */
    public static final String SOURCE = "engagement";

    @Inject
    @RestClient
    BillingClient client;

    @Inject
    Peer peer;

    @Inject
    Outbox outbox;

    @Inject
    BillingFacts facts;

    @Inject
    Clock clock;

    /**
     * Asks whether billing would take an agreement; nothing is kept. To be called outside a transaction.
     *
     * @throws kpo.platform.problem.ProblemException 422 with billing's own code, or 503 where it does not answer
     */
    public void requireAcceptable(AgreementTerms terms) {
        try {
            peer.ask("billing", () -> client.agree(BillingClient.newKey(), true, terms));
        } catch (PeerRefusal refusal) {
            if (refusal.code().isEmpty() || refusal.status() == 400) {
                throw new IllegalStateException("billing does not understand our agreement", refusal);
            }
            var problem = new BillingRefusal(refusal.code()).because("%s", refusal.getMessage());
            refusal.facts().forEach(problem::with);
            throw problem;
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void agree(BillingOwner owner, AgreementTerms terms) {
        leave(owner, BillingFact.Kind.AGREEMENT, terms.sourceId(), null, new BillingMessage(terms, null));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void charge(BillingOwner owner, TimeCharge charge) {
        leave(owner, BillingFact.Kind.CHARGE, charge.sourceId(), charge.minutes(), new BillingMessage(null, charge));
    }

    public BillingDelivery delivery(UUID engagementId) {
        var counts = facts.charges(engagementId);
        return new BillingDelivery(
                counts.get(BillingFact.State.WAITING),
                counts.get(BillingFact.State.REFUSED),
                counts.get(BillingFact.State.DELIVERED));
    }

    private void leave(
            BillingOwner owner, BillingFact.Kind kind, UUID sourceId, Integer minutes, BillingMessage message) {
        facts.persist(BillingFact.waiting(owner, kind, sourceId, minutes, clock.instant()));
        outbox.leave(BillingChannel.TOPIC, sourceId, message);
    }
}
