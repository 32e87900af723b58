package kpo.engagement.contract;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kpo.engagement.billing.AgreementTerms;
import kpo.engagement.billing.Billing;
import kpo.engagement.billing.BillingOwner;
import kpo.engagement.engagement.Engagements;
import kpo.engagement.engagement.Side;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.transaction.IfMatch;

/**
 * Both sides sign. Before terms are agreed and before the second signature billing is asked whether it could invoice them;
 * with that signature the money part is left for billing in the same transaction.
 */
@ApplicationScoped
class Signing {

    @Inject
    StatementsOfWork works;

    @Inject
    Engagements engagements;

    @Inject
    Billing billing;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Asks billing where this signature would be the second one, outside any transaction of ours.
     *
     * @return whether billing was asked
     */
    boolean consultBilling(UUID id, IfMatch ifMatch) {
        Optional<AgreementTerms> question = QuarkusTransaction.requiringNew().call(() -> {
            StatementOfWork work = works.require(id);
            Side side = permitted(work, ifMatch, ContractVerb.SIGN);
            return work.awaitsOnly(side) ? Optional.of(agreement(work)) : Optional.empty();
        });
        question.ifPresent(billing::requireAcceptable);
        return question.isPresent();
    }

    /**
     * Asks billing before terms are agreed: a card without a rate is found while it can still be changed.
     *
     * @return the version about which it was asked
     */
    long consultBillingOnTerms(UUID id, IfMatch ifMatch) {
        record Question(AgreementTerms terms, long version) {}
        Question question = QuarkusTransaction.requiringNew().call(() -> {
            StatementOfWork work = works.require(id);
            permitted(work, ifMatch, ContractVerb.AGREE);
            return new Question(agreement(work), work.version());
        });
        billing.requireAcceptable(question.terms());
        return question.version();
    }

    @Transactional
    StatementOfWork sign(UUID id, IfMatch ifMatch, boolean billingAsked) {
        StatementOfWork work = works.require(id);
        Side side = permitted(work, ifMatch, ContractVerb.SIGN);
        engagements.holdOpen(work.engagementId());
        if (work.awaitsOnly(side) && !billingAsked) {
            throw CommonProblem.STALE_VERSION.because("The other side signed just now; billing is asked first.");
        }
        work.sign(side, caller.get().subject(), clock.instant());
        events.record(ContractVerb.SIGN, work);
        if (work.isSigned()) {
            billing.agree(
                    new BillingOwner(
                            work.engagementId(),
                            work.parties().clientOrganisation(),
                            work.parties().providerOrganisation()),
                    agreement(work));
        }
        return work;
    }

    private Side permitted(StatementOfWork work, IfMatch ifMatch, ContractVerb verb) {
        Side side = work.parties().requireSide(caller.get());
        IfMatch.require(ifMatch, work.version());
        work.check(verb, side);
        return side;
    }

    private static AgreementTerms agreement(StatementOfWork work) {
        WorkTerms terms = work.terms();
        return new AgreementTerms(
                Billing.SOURCE,
                work.id(),
                terms.sellerEntityId(),
                terms.buyerEntityId(),
                work.parties().providerOrganisation(),
                work.parties().clientOrganisation(),
                terms.currency(),
                terms.rateCardIds(),
                terms.roles(),
                terms.startsOn(),
                terms.endsOn(),
                terms.zone(),
                terms.paymentTermsDays(),
                terms.serviceCode(),
                terms.placeOfSupply(),
                terms.fxSource(),
                terms.fixedFx().stream()
                        .map(r -> new AgreementTerms.FixedFx(r.base(), r.quote(), r.rate()))
                        .toList(),
                terms.lineGrouping().name());
    }
}
