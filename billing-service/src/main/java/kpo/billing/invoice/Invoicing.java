package kpo.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kpo.billing.agreement.BillingAgreement;
import kpo.billing.agreement.BillingAgreements;
import kpo.billing.charge.BillableWork;
import kpo.billing.charge.HeldWork;
import kpo.billing.party.LegalEntities;
import kpo.billing.tax.TaxDecision;
import kpo.platform.Ids;
import kpo.platform.action.AllowedAction;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import kpo.platform.transaction.IfMatch;

/** Bills rated work: preview, draft, issue. */
@ApplicationScoped
@Transactional
class Invoicing {

    static final int TAX_POINT_REACH_DAYS = 31;

    @Inject
    Invoices invoices;

    @Inject
    BillingAgreements agreements;

    @Inject
    BillableWork work;

    @Inject
    Composing composing;

    @Inject
    LegalEntities entities;

    @Inject
    NumberSeries numbers;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** An invoice, and what of its period was left out. */
    record Drafted(Invoice invoice, List<HeldWork> held) {}

    Drafted preview(DraftInvoiceRequest request) {
        BillingAgreement agreement = requireOwnAgreement(request);
        Composition composition =
                composing.compose(agreement, request, work.free(agreement, request.periodFrom(), request.periodTo()));
        return new Drafted(
                Invoice.draft(Ids.next(), agreement, request, composition, clock.instant()), composition.held());
    }

    Drafted draft(DraftInvoiceRequest request) {
        BillingAgreement agreement = requireOwnAgreement(request);
        UUID id = Ids.next();
        work.claim(id, agreement, request.periodFrom(), request.periodTo());
        Composition composition = composing.compose(agreement, request, work.claimed(id));
        Invoice invoice = Invoice.draft(id, agreement, request, composition, clock.instant());
        invoices.persistAndFlush(invoice);
        composition.held().stream()
                .filter(held -> held.lineKey() != null)
                .forEach(held -> work.hold(id, held.lineKey(), held.code()));
        work.bill(id, invoice.lines().stream().collect(Collectors.toMap(InvoiceLine::workKey, InvoiceLine::id)));
        work.markInvoiced(id);
        events.record(InvoiceEvent.DRAFTED, invoice);
        return new Drafted(invoice, composition.held());
    }

    Invoice issue(UUID id, IfMatch ifMatch) {
        Invoice invoice = requireOwn(id, ifMatch);
        AllowedAction.require(refusalsToIssue(invoice));
        // One day for all series, whatever zones their sellers are in: UTC. Dates then never go back.
        LocalDate today = LocalDate.now(clock);
        invoice.issue(numbers.next(entities.require(invoice.sellerEntityId()), DocumentType.INVOICE, today), today);
        events.record(InvoiceEvent.ISSUED, invoice);
        return invoice;
    }

    /** What stands against giving it a number; tax is decided again, for registrations and rates may have changed. */
    List<ProblemException> refusalsToIssue(Invoice invoice) {
        List<ProblemException> refusals = invoice.refusalsToIssue();
        return refusals.isEmpty() ? outdated(invoice) : refusals;
    }

    private List<ProblemException> outdated(Invoice invoice) {
        try {
            TaxDecision now = composing.decide(agreements.require(invoice.agreementId()), invoice.taxPoint());
            return invoice.taxGroups().stream()
                            .allMatch(group -> group.decision().decidesLike(now))
                    ? List.of()
                    : List.of(outdated("On %s the tax is %s now.", invoice.taxPoint(), now.treatment()));
        } catch (ProblemException refusal) {
            return List.of(outdated("Tax cannot be decided any more: %s", refusal.getMessage()));
        }
    }

    private static ProblemException outdated(String detail, Object... arguments) {
        return InvoiceProblem.DRAFT_OUTDATED.because(detail, arguments).liftedBy("Delete the draft and draft again.");
    }

    Invoice delete(UUID id, IfMatch ifMatch) {
        Invoice invoice = requireOwn(id, ifMatch);
        AllowedAction.require(invoice.refusalsToDelete());
        work.release(id);
        events.record(InvoiceEvent.DELETED, invoice);
        invoices.delete(invoice);
        return invoice;
    }

    private BillingAgreement requireOwnAgreement(DraftInvoiceRequest request) {
        if (!request.periodTo().isAfter(request.periodFrom())) {
            throw InvoiceProblem.PERIOD_EMPTY
                    .because("periodTo %s is not after periodFrom %s.", request.periodTo(), request.periodFrom())
                    .at("/periodTo");
        }
        requireTaxPoint(request);
        BillingAgreement agreement = agreements.require(request.agreementId());
        if (!caller.get().isPartyTo(agreement.sellerOrganisation())) {
            throw CommonProblem.NOT_FOUND.because("You sell nothing under agreement %s.", agreement.id());
        }
        return agreement;
    }

    /** The tax point decides rate, treatment and FX: whoever could choose it freely would choose his tax. */
    private static void requireTaxPoint(DraftInvoiceRequest request) {
        LocalDate earliest = request.periodFrom().minusDays(TAX_POINT_REACH_DAYS);
        LocalDate latest = request.periodTo().plusDays(TAX_POINT_REACH_DAYS);
        if (request.taxPoint().isBefore(earliest) || request.taxPoint().isAfter(latest)) {
            throw InvoiceProblem.TAX_POINT_OUT_OF_RANGE
                    .because("%s is not from %s to %s.", request.taxPoint(), earliest, latest)
                    .at("/taxPoint");
        }
    }

    private Invoice requireOwn(UUID id, IfMatch ifMatch) {
        Invoice invoice = invoices.require(id);
        // A buyer sees his agreements and invoices, but only the seller acts on them.
        if (!caller.get().isPartyTo(invoice.sellerOrganisation())) {
            throw invoices.absent(id);
        }
        IfMatch.require(ifMatch, invoice.version());
        return invoice;
    }
}
