package kpo.billing.ratecard;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kpo.billing.party.LegalEntities;
import kpo.billing.party.LegalEntity;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Makes rate cards and keeps their lines. */
@ApplicationScoped
@Transactional
class Pricing {

    @Inject
    RateCards cards;

    @Inject
    LegalEntities entities;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    KeyLocks locks;

    @Inject
    Event<RateLineAdded> added;

    @Inject
    @All
    List<RateLineUse> uses;

    RateCard create(CreateRateCardRequest request) {
        LegalEntity seller = entities.findByIdOptional(request.sellerEntityId())
                .filter(entity -> caller.get().isPartyTo(entity.organisation()))
                .orElseThrow(() -> RateCardProblem.ENTITY_UNKNOWN
                        .because("You have no legal entity %s.", request.sellerEntityId())
                        .at("/sellerEntityId"));
        RateCard card = RateCard.of(request, seller.organisation());
        cards.persist(card);
        events.record(RateCardEvent.CREATED, card);
        return card;
    }

    RateLine add(UUID cardId, AddRateLineRequest request) {
        RateCard card = requireOwn(cardId);
        RateLine line = RateLine.of(request);
        card.add(line);
        cards.flush();
        events.record(RateCardEvent.LINE_ADDED, card);
        added.fire(new RateLineAdded(card.id(), line.key().role()));
        return line;
    }

    RateCard end(UUID cardId, UUID lineId, IfMatch ifMatch, EndRateLineRequest request) {
        RateCard card = requireOwn(cardId);
        IfMatch.require(ifMatch, card.version());
        // A line is part of its card: its end makes a new version of the card.
        cards.getEntityManager().lock(card, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        card.end(lineId, request.validTo(), lastUsedOn(lineId));
        events.record(RateCardEvent.LINE_ENDED, card);
        return card;
    }

    private Optional<LocalDate> lastUsedOn(UUID lineId) {
        return uses.stream().flatMap(use -> use.lastUsedOn(lineId).stream()).max(Comparator.naturalOrder());
    }

    /**
     * A buyer sees the card that was made for him, but only its seller changes it. One change at a time of a seller: a line
     * that is added has charges rated with the seller's other cards, which two who add would hold against each other.
     */
    private RateCard requireOwn(UUID cardId) {
        locks.await(List.of("rate cards\n" + cards.sellerOf(cardId)));
        RateCard card = cards.requireToChange(cardId);
        if (!caller.get().isPartyTo(card.organisation())) {
            throw cards.absent(cardId);
        }
        return card;
    }
}
