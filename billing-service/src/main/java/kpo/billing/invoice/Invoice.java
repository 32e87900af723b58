package kpo.billing.invoice;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.billing.agreement.BillingAgreement;
import kpo.platform.action.AllowedAction;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.money.Money;
import kpo.platform.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A demand for payment for accepted work. Once issued it never changes; corrections are credit notes. */
@Entity
@EventSource(InvoiceEvent.class)
@Table(name = "invoice")
class Invoice implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID agreementId;
    private UUID sellerEntityId;
    private UUID buyerEntityId;
    private String sellerOrganisation;
    private String buyerOrganisation;

    @JdbcTypeCode(SqlTypes.JSON)
    private InvoiceParty seller;

    @JdbcTypeCode(SqlTypes.JSON)
    private InvoiceParty buyer;

    @Enumerated(EnumType.STRING)
    private InvoiceStatus status;

    private String number;
    private String currency;
    private LocalDate periodFrom;
    private LocalDate periodTo;
    private LocalDate taxPoint;
    private int paymentTermsDays;
    private LocalDate issuedOn;
    private LocalDate dueOn;

    @Column(precision = 19, scale = 4)
    private BigDecimal net;

    @Column(precision = 19, scale = 4)
    private BigDecimal tax;

    @Column(precision = 19, scale = 4)
    private BigDecimal gross;

    private Instant createdAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "invoice_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<InvoiceTaxGroup> taxGroups = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "invoice_id", nullable = false, updatable = false)
    @OrderBy("position")
    private List<InvoiceLine> lines = new ArrayList<>();

    protected Invoice() {}

    /** @param id chosen before, for the work is claimed under it */
    static Invoice draft(
            UUID id, BillingAgreement agreement, DraftInvoiceRequest request, Composition composition, Instant at) {
        Invoice invoice = new Invoice();
        invoice.id = id;
        invoice.agreementId = agreement.id();
        invoice.sellerEntityId = agreement.sellerEntityId();
        invoice.buyerEntityId = agreement.buyerEntityId();
        invoice.sellerOrganisation = agreement.sellerOrganisation();
        invoice.buyerOrganisation = agreement.buyerOrganisation();
        invoice.seller = composition.seller();
        invoice.buyer = composition.buyer();
        invoice.status = InvoiceStatus.DRAFT;
        invoice.currency = agreement.currency();
        invoice.periodFrom = request.periodFrom();
        invoice.periodTo = request.periodTo();
        invoice.taxPoint = request.taxPoint();
        invoice.paymentTermsDays = agreement.paymentTermsDays();
        invoice.createdAt = at;
        invoice.taxGroups.addAll(composition.taxGroups());
        invoice.lines.addAll(composition.lines());
        invoice.addUp();
        return invoice;
    }

    /** Totals are sums of rounded figures and nothing else (invariant 11). */
    private void addUp() {
        Money sumOfLines = Money.sum(lines.stream().map(InvoiceLine::net).toList(), currency);
        Money sumOfTax = Money.sum(taxGroups.stream().map(InvoiceTaxGroup::tax).toList(), currency);
        net = sumOfLines.amount();
        tax = sumOfTax.amount();
        gross = sumOfLines.plus(sumOfTax).amount();
    }

    void issue(InvoiceNumber given, LocalDate today) {
        AllowedAction.require(refusalsToIssue());
        status = InvoiceStatus.ISSUED;
        number = given.text();
        issuedOn = today;
        dueOn = today.plusDays(paymentTermsDays);
    }

    /** What stands against giving it a number. */
    List<ProblemException> refusalsToIssue() {
        return status.mayBecome(InvoiceStatus.ISSUED) ? List.of() : List.of(notDraft());
    }

    List<ProblemException> refusalsToDelete() {
        return status.mayBeDeleted() ? List.of() : List.of(notDraft());
    }

    private ProblemException notDraft() {
        return InvoiceProblem.INVOICE_NOT_DRAFT.because("The invoice is %s as %s.", status, number);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID agreementId() {
        return agreementId;
    }

    UUID sellerEntityId() {
        return sellerEntityId;
    }

    String sellerOrganisation() {
        return sellerOrganisation;
    }

    InvoiceParty seller() {
        return seller;
    }

    InvoiceParty buyer() {
        return buyer;
    }

    InvoiceStatus status() {
        return status;
    }

    /** Null for a draft. */
    String number() {
        return number;
    }

    String currency() {
        return currency;
    }

    LocalDate periodFrom() {
        return periodFrom;
    }

    /** The day after the last. */
    LocalDate periodTo() {
        return periodTo;
    }

    LocalDate taxPoint() {
        return taxPoint;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Money net() {
        return new Money(net, currency);
    }

    Money tax() {
        return new Money(tax, currency);
    }

    Money gross() {
        return new Money(gross, currency);
    }

    Instant createdAt() {
        return createdAt;
    }

    List<InvoiceTaxGroup> taxGroups() {
        return List.copyOf(taxGroups);
    }

    List<InvoiceLine> lines() {
        return List.copyOf(lines);
    }

    /** A buyer does not learn of drafts. */
    @Override
    public Set<String> eventParties() {
        return status == InvoiceStatus.DRAFT
                ? Set.of(sellerOrganisation)
                : Set.copyOf(List.of(sellerOrganisation, buyerOrganisation));
    }

    @Override
    public InvoiceFacts eventData() {
        return new InvoiceFacts(status, number, agreementId, dueOn);
    }
}
