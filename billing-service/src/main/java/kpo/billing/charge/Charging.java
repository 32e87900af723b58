package kpo.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kpo.billing.agreement.BillingAgreement;
import kpo.billing.agreement.BillingAgreements;
import kpo.billing.charge.ChargeBatchResponse.Outcome;
import kpo.billing.ratecard.RateCard;
import kpo.billing.ratecard.RateCards;
import kpo.billing.ratecard.RateLineAdded;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.InvalidFields;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Takes billable facts, each once for its natural key, and gives them their rates. */
@ApplicationScoped
@Transactional
class Charging {

    @Inject
    Charges charges;

    @Inject
    BillingAgreements agreements;

    @Inject
    RateCards cards;

    @Inject
    KeyLocks locks;

    @Inject
    Validator validator;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** An agreement with its cards in the order in which they are asked. */
    private record Terms(BillingAgreement agreement, List<RateCard> cards) {

        static Terms of(BillingAgreement agreement, Map<UUID, RateCard> held) {
            return new Terms(
                    agreement, agreement.rateCardIds().stream().map(held::get).toList());
        }
    }

    /** One outcome for each, in their order. */
    List<TakenCharge> take(List<ChargeRequest> sent) {
        locks.await(sent.stream().map(Charging::agreementKey).toList());
        Map<String, Terms> terms = terms(sent);
        Map<String, Charge> known = known(sent);
        return sent.stream().map(one -> take(one, terms, known)).toList();
    }

    private TakenCharge take(ChargeRequest sent, Map<String, Terms> terms, Map<String, Charge> known) {
        try {
            requireValid(sent);
            BillableFact fact = sent.fact();
            fact.requireSound();
            Terms under = terms.get(agreementKey(sent));
            if (under == null) {
                throw ChargeProblem.AGREEMENT_UNKNOWN.because(
                        "No agreement %s of %s is known here.", sent.agreementSourceId(), sent.agreementSource());
            }
            Charge earlier = known.get(key(sent));
            if (earlier != null) {
                return TakenCharge.taken(sent, sameAs(earlier, fact, under), Outcome.DUPLICATE);
            }
            if (!under.agreement().covers(fact.workDate())) {
                throw ChargeProblem.OUTSIDE_AGREEMENT.because(
                        "%s is not a day of the agreement %s.", fact.workDate(), sent.agreementSourceId());
            }
            Charge charge = Charge.receive(sent.source(), sent.sourceId(), under.agreement(), fact, clock.instant());
            charge.rate(under.cards(), under.agreement().lineGrouping(), clock.instant());
            charges.persist(charge);
            events.record(ChargeEvent.of(charge), charge);
            known.put(key(sent), charge);
            return TakenCharge.taken(sent, charge, Outcome.CREATED);
        } catch (ProblemException refusal) {
            return TakenCharge.refused(sent, refusal);
        }
    }

    private static Charge sameAs(Charge earlier, BillableFact fact, Terms under) {
        if (!earlier.fact().equals(fact)
                || !earlier.agreementId().equals(under.agreement().id())) {
            throw ChargeProblem.CHARGE_DIFFERS.because(
                    "%s %s is known with other content.", earlier.source(), earlier.sourceId());
        }
        return earlier;
    }

    private void requireValid(ChargeRequest sent) {
        Set<ConstraintViolation<ChargeRequest>> violations = validator.validate(sent);
        if (!violations.isEmpty()) {
            throw CommonProblem.VALIDATION_FAILED
                    .because(
                            "%s",
                            violations.stream()
                                    .map(v -> v.getPropertyPath() + " " + v.getMessage())
                                    .sorted()
                                    .collect(Collectors.joining("; ")))
                    .withErrorsOf(InvalidFields.refusal(violations));
        }
    }

    private Map<String, Terms> terms(List<ChargeRequest> sent) {
        Map<String, BillingAgreement> found = new HashMap<>();
        sent.stream()
                .collect(Collectors.toMap(Charging::agreementKey, Function.identity(), (first, second) -> first))
                .forEach((key, one) -> agreements
                        .of(one.agreementSource(), one.agreementSourceId())
                        .ifPresent(agreement -> found.put(key, agreement)));
        Map<UUID, RateCard> held = held(found.values());
        Map<String, Terms> terms = new HashMap<>();
        found.forEach((key, agreement) -> terms.put(key, Terms.of(agreement, held)));
        return terms;
    }

    /**
     * Nobody rates with a card that is not held: a line that is added meanwhile waits, and then finds the charges that were
     * held for it; a line that is ended waits, and then finds what it has rated.
     */
    private Map<UUID, RateCard> held(Collection<BillingAgreement> asking) {
        Set<UUID> cardIds = asking.stream()
                .flatMap(agreement -> agreement.rateCardIds().stream())
                .collect(Collectors.toSet());
        return cards.hold(cardIds).stream().collect(Collectors.toMap(RateCard::id, Function.identity()));
    }

    private Map<String, Charge> known(Collection<ChargeRequest> sent) {
        Map<String, Charge> known = new HashMap<>();
        sent.stream()
                .filter(one -> one.source() != null && one.sourceId() != null)
                .collect(Collectors.groupingBy(
                        ChargeRequest::source, Collectors.mapping(ChargeRequest::sourceId, Collectors.toSet())))
                .forEach((source, ids) -> charges.of(source, ids)
                        .forEach(charge -> known.put(source + "\n" + charge.sourceId(), charge)));
        return known;
    }

    static String key(ChargeRequest sent) {
        return sent.source() + "\n" + sent.sourceId();
    }

    private static String agreementKey(ChargeRequest sent) {
        return "charges\n" + sent.agreementSource() + "\n" + sent.agreementSourceId();
    }

    /** A card that got a line may have the rate for which charges were held. */
    void onLineAdded(@Observes RateLineAdded added) {
        for (BillingAgreement agreement : agreements.using(added.cardId())) {
            Terms terms = terms(agreement);
            charges.heldWithoutRate(agreement.id(), added.role()).forEach(charge -> rate(charge, terms));
        }
    }

    Charge retry(UUID id, IfMatch ifMatch) {
        Charge charge = charges.require(id);
        // The buyer sees the charge, but its rate is the seller's matter.
        if (!caller.get().isPartyTo(charge.sellerOrganisation())) {
            throw charges.absent(id);
        }
        IfMatch.require(ifMatch, charge.version());
        AllowedAction.require(charge.refusalsToRetry());
        rate(charge, terms(agreements.require(charge.agreementId())));
        return charge;
    }

    private Terms terms(BillingAgreement agreement) {
        return Terms.of(agreement, held(List.of(agreement)));
    }

    private void rate(Charge charge, Terms terms) {
        charge.rate(terms.cards(), terms.agreement().lineGrouping(), clock.instant());
        events.record(ChargeEvent.of(charge), charge);
    }
}
