package kpo.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kpo.billing.agreement.BillingAgreement;
import kpo.billing.agreement.Conversions;
import kpo.billing.charge.BillableGroup;
import kpo.billing.charge.BillableWork;
import kpo.billing.charge.HeldWork;
import kpo.billing.fx.FxProblem;
import kpo.billing.fx.FxQuote;
import kpo.billing.party.LegalEntities;
import kpo.billing.party.LegalEntity;
import kpo.billing.tax.TaxComputation;
import kpo.billing.tax.TaxDecision;
import kpo.billing.tax.TaxDetermination;
import kpo.billing.tax.TaxQuestion;
import kpo.platform.money.Money;
import kpo.platform.problem.ProblemException;

/** Makes lines and tax of groups of work. What cannot be converted is left out and named; the others go on. */
@ApplicationScoped
class Composing {

    /** One agreement is one kind of supply: all of its lines are taxed alike. */
    private static final int ONLY_TAX_GROUP = 1;

    private static final BigDecimal MOST_TAXABLE = BigDecimal.TEN.pow(14).multiply(BigDecimal.valueOf(4));

    @Inject
    BillableWork work;

    @Inject
    LegalEntities entities;

    @Inject
    Conversions conversions;

    @Inject
    TaxDetermination determination;

    Composition compose(BillingAgreement agreement, DraftInvoiceRequest request, List<BillableGroup> groups) {
        List<HeldWork> held = new ArrayList<>(work.withoutRate(agreement, request.periodFrom(), request.periodTo()));
        List<InvoiceLine> lines = new ArrayList<>();
        for (BillableGroup group : groups) {
            try {
                PricedLine priced = price(agreement, group, request.taxPoint());
                lines.add(InvoiceLine.of(lines.size() + 1, ONLY_TAX_GROUP, priced, agreement.lineGrouping()));
            } catch (ProblemException refusal) {
                held.add(heldFor(refusal, group));
            }
        }
        requireLines(lines, held, request);
        LegalEntity seller = entities.require(agreement.sellerEntityId());
        LegalEntity buyer = entities.require(agreement.buyerEntityId());
        Money net = total(lines, agreement.currency());
        return new Composition(
                InvoiceParty.of(seller, request.taxPoint()),
                InvoiceParty.of(buyer, request.taxPoint()),
                List.of(taxGroup(agreement, seller, buyer, request.taxPoint(), net)),
                lines,
                held);
    }

    private static Money total(List<InvoiceLine> lines, String currency) {
        BigDecimal total = lines.stream().map(line -> line.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        requireTaxable(total);
        return new Money(total, currency);
    }

    /** Tax adds to a total and is at most as much again: what is above would be no money. */
    private static void requireTaxable(BigDecimal total) {
        if (total.compareTo(MOST_TAXABLE) >= 0) {
            throw InvoiceProblem.AMOUNT_TOO_LARGE
                    .because("The net total comes to %s.", total.toBigInteger())
                    .liftedBy("Bill a shorter period.");
        }
    }

    private PricedLine price(BillingAgreement agreement, BillableGroup group, LocalDate taxPoint) {
        FxQuote fx = conversions.require(agreement, group.currency(), agreement.currency(), taxPoint);
        return PricedLine.of(group, agreement.currency(), fx);
    }

    private static HeldWork heldFor(ProblemException refusal, BillableGroup group) {
        if (refusal.problem() != FxProblem.FX_RATE_MISSING && refusal.problem() != FxProblem.FX_RATE_STALE) {
            throw refusal;
        }
        return HeldWork.of(group, refusal.problem().code(), refusal.getMessage());
    }

    private static void requireLines(List<InvoiceLine> lines, List<HeldWork> held, DraftInvoiceRequest request) {
        if (lines.isEmpty()) {
            throw InvoiceProblem.NOTHING_TO_INVOICE
                    .because(
                            held.isEmpty()
                                    ? "From %s to %s there is no work that is not on an invoice yet."
                                    : "From %s to %s all work that is not on an invoice yet is held.",
                            request.periodFrom(),
                            request.periodTo())
                    .with("held", held);
        }
    }

    private InvoiceTaxGroup taxGroup(
            BillingAgreement agreement, LegalEntity seller, LegalEntity buyer, LocalDate taxPoint, Money net) {
        TaxDecision decision = decide(agreement, seller, buyer, taxPoint);
        FxQuote toTaxCurrency = decision.taxCurrency().equals(agreement.currency())
                ? null
                : conversions.require(agreement, agreement.currency(), decision.taxCurrency(), taxPoint);
        if (toTaxCurrency != null) {
            requireTaxable(toTaxCurrency.convert(net.amount()));
        }
        return InvoiceTaxGroup.of(ONLY_TAX_GROUP, decision, TaxComputation.of(net, decision, toTaxCurrency));
    }

    /** The tax of an agreement's supplies as it is known now. */
    TaxDecision decide(BillingAgreement agreement, LocalDate taxPoint) {
        return decide(
                agreement,
                entities.require(agreement.sellerEntityId()),
                entities.require(agreement.buyerEntityId()),
                taxPoint);
    }

    private TaxDecision decide(BillingAgreement agreement, LegalEntity seller, LegalEntity buyer, LocalDate taxPoint) {
        return determination.decide(new TaxQuestion(
                TaxQuestion.Party.of(seller),
                TaxQuestion.Party.of(buyer),
                taxPoint,
                agreement.currency(),
                agreement.placeOfSupply(),
                agreement.serviceCode(),
                // A legal entity here is a legal person; its branches are not listed as others.
                true));
    }
}
