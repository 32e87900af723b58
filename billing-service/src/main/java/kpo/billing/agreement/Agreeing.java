package kpo.billing.agreement;

import static kpo.billing.agreement.AgreementProblem.*;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.billing.fx.FxProblem;
import kpo.billing.fx.FxQuotes;
import kpo.billing.party.LegalEntities;
import kpo.billing.party.LegalEntity;
import kpo.billing.ratecard.RateCard;
import kpo.billing.ratecard.RateCards;
import kpo.billing.ratecard.RateKey;
import kpo.billing.ratecard.RateSelection;
import kpo.billing.ratecard.RateUnit;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.caller.Role;
import kpo.platform.event.Events;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.KeyLocks;

/** Takes the money part of an agreement, once for its natural key, and only where it can be billed. */
@ApplicationScoped
@Transactional
class Agreeing {

    @Inject
    BillingAgreements agreements;

    @Inject
    LegalEntities entities;

    @Inject
    RateCards cards;

    @Inject
    Conversions conversions;

    @Inject
    FxQuotes quotes;

    @Inject
    KeyLocks locks;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** What a request came to: the agreement, and whether this request made it. */
    record Agreed(BillingAgreement agreement, boolean fresh) {}

    Agreed agree(CreateBillingAgreementRequest request) {
        locks.await(List.of("agreement\n" + request.source() + "\n" + request.sourceId()));
        requireOrganisation(request.sellerOrganisation(), "/sellerOrganisation");
        requireOrganisation(request.buyerOrganisation(), "/buyerOrganisation");
        LegalEntity seller = entity(request.sellerEntityId(), "/sellerEntityId", request.sellerOrganisation());
        LegalEntity buyer = entity(request.buyerEntityId(), "/buyerEntityId", request.buyerOrganisation());
        BillingAgreement agreement = BillingAgreement.of(request, seller, buyer);
        Optional<BillingAgreement> earlier = agreements.of(request.source(), request.sourceId());
        if (earlier.isPresent()) {
            return new Agreed(sameAs(earlier.get(), agreement), false);
        }
        requirePartiesAndPeriod(agreement);
        requireFixedFx(agreement);
        List<RateCard> rateCards = rateCards(agreement);
        requireRates(agreement, rateCards);
        requireConversions(agreement, rateCards);
        agreements.persist(agreement);
        events.record(BillingAgreementEvent.AGREED, agreement);
        return new Agreed(agreement, true);
    }

    /** A service sees every organisation's entities: only what it says of the parties shows that it means these. */
    private void requireOrganisation(String organisation, String pointer) {
        if (organisation == null && caller.get().is(Role.SERVICE)) {
            throw ORGANISATION_REQUIRED
                    .because("A service names the organisation that its users agreed for.")
                    .at(pointer);
        }
    }

    /** @param organisation whose it must be, or null where the caller does not say */
    private LegalEntity entity(UUID id, String pointer, String organisation) {
        return entities.findByIdOptional(id)
                .filter(entity -> organisation == null || entity.organisation().equals(organisation))
                .orElseThrow(() -> ENTITY_UNKNOWN
                        .because(
                                organisation == null
                                        ? "There is no legal entity %s."
                                        : "There is no legal entity %s of %s.",
                                id,
                                organisation)
                        .at(pointer));
    }

    private static BillingAgreement sameAs(BillingAgreement earlier, BillingAgreement repeated) {
        if (!earlier.saysTheSameAs(repeated)) {
            throw AGREEMENT_DIFFERS
                    .because("%s %s is known with other content.", earlier.source(), earlier.sourceId())
                    .with("agreementId", earlier.id());
        }
        return earlier;
    }

    private static void requirePartiesAndPeriod(BillingAgreement agreement) {
        if (agreement.sellerEntityId().equals(agreement.buyerEntityId())) {
            throw SAME_PARTY
                    .because("Seller and buyer are the same legal entity.")
                    .at("/buyerEntityId");
        }
        if (agreement.endsOn() != null && agreement.endsOn().isBefore(agreement.startsOn())) {
            throw AGREEMENT_PERIOD_EMPTY
                    .because("endsOn %s is before startsOn %s.", agreement.endsOn(), agreement.startsOn())
                    .at("/endsOn");
        }
    }

    private void requireFixedFx(BillingAgreement agreement) {
        List<FixedFx> fixed = agreement.fixedFx();
        for (int i = 0; i < fixed.size(); i++) {
            FixedFx rate = fixed.get(i);
            boolean again = fixed.subList(0, i).stream().anyMatch(f -> f.joins(rate.base(), rate.quote()));
            if (again || rate.base().equals(rate.quote())) {
                throw FIXED_FX_INVALID
                        .because(
                                again ? "%s and %s have a fixed rate already." : "Base and quote are both %s.",
                                rate.base(),
                                rate.quote())
                        .at("/fixedFx/" + i);
            }
            quotes.requireDirection(
                    rate.base(), rate.quote(), rate.rate(), agreement.startsOn(), "/fixedFx/" + i + "/rate");
        }
    }

    private List<RateCard> rateCards(BillingAgreement agreement) {
        List<RateCard> found = new ArrayList<>();
        for (int i = 0; i < agreement.rateCardIds().size(); i++) {
            UUID id = agreement.rateCardIds().get(i);
            String pointer = "/rateCardIds/" + i;
            RateCard card = cards.visible(id)
                    .filter(c -> c.sellerEntityId().equals(agreement.sellerEntityId()))
                    .filter(c -> c.buyerOrganisation() == null
                            || c.buyerOrganisation().equals(agreement.buyerOrganisation()))
                    .orElseThrow(() -> RATE_CARD_UNKNOWN
                            .because("The seller has no rate card %s for this buyer.", id)
                            .at(pointer));
            if (found.contains(card)) {
                throw RATE_CARD_UNKNOWN
                        .because("The rate card %s is named twice.", id)
                        .at(pointer);
            }
            found.add(card);
        }
        return found;
    }

    private static void requireRates(BillingAgreement agreement, List<RateCard> rateCards) {
        List<String> without = agreement.roles().stream()
                .filter(role -> !isPriced(role, rateCards, agreement.startsOn()))
                .toList();
        if (!without.isEmpty()) {
            throw ROLE_WITHOUT_RATE
                    .because("On %s these roles have no rate: %s.", agreement.startsOn(), String.join(", ", without))
                    .at("/roles")
                    .with("roles", without)
                    .liftedBy(
                            "Add a line for each of them, open in country, seniority and domain, to one of the rate cards.");
        }
    }

    /** Asked as charges ask: a line for one country alone, say, prices none of them. */
    private static boolean isPriced(String role, List<RateCard> rateCards, LocalDate on) {
        return Stream.of(RateUnit.values()).anyMatch(unit -> RateSelection.select(rateCards, RateKey.of(role, unit), on)
                .isPresent());
    }

    private void requireConversions(BillingAgreement agreement, List<RateCard> rateCards) {
        LocalDate today = LocalDate.now(clock);
        List<String> without = rateCards.stream()
                .map(RateCard::currency)
                .distinct()
                .filter(currency -> !isConvertible(agreement, currency, today))
                .toList();
        if (!without.isEmpty()) {
            throw CURRENCY_WITHOUT_RATE
                    .because("There is no FX rate to %s from %s.", agreement.currency(), String.join(", ", without))
                    .at("/currency")
                    .with("currencies", without)
                    .liftedBy("Import FX rates of these currencies, or fix a rate in the agreement.");
        }
    }

    /** A stale rate shows that the pair is published; by the day of the invoice there will be a newer one. */
    private boolean isConvertible(BillingAgreement agreement, String currency, LocalDate today) {
        try {
            conversions.require(agreement, currency, agreement.currency(), today);
            return true;
        } catch (ProblemException refusal) {
            return refusal.problem() == FxProblem.FX_RATE_STALE;
        }
    }
}
