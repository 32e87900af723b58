package kpo.billing.agreement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kpo.billing.fx.FxQuote;
import kpo.billing.party.LegalEntity;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;

/**
 * The money part of what two parties agreed: whose rates count and in which order, the currency of the invoices, when
 * they are due. What was agreed never changes here; the source sends a new one.
 */
@Entity
@EventSource(BillingAgreementEvent.class)
@Table(name = "billing_agreement")
public class BillingAgreement implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private String source;
    private String sourceId;
    private UUID sellerEntityId;
    private UUID buyerEntityId;
    private String sellerOrganisation;
    private String buyerOrganisation;
    private String currency;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private String zone;
    private int paymentTermsDays;
    private String serviceCode;
    private String placeOfSupply;
    private String fxSource;

    @Enumerated(EnumType.STRING)
    private LineGrouping lineGrouping;

    @ElementCollection
    @CollectionTable(name = "agreement_rate_card", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    @Column(name = "rate_card_id")
    private List<UUID> rateCardIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "agreement_role", joinColumns = @JoinColumn(name = "agreement_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "agreement_fixed_fx", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    private List<FixedFx> fixedFx = new ArrayList<>();

    protected BillingAgreement() {}

    static BillingAgreement of(CreateBillingAgreementRequest request, LegalEntity seller, LegalEntity buyer) {
        BillingAgreement agreement = new BillingAgreement();
        agreement.id = Ids.next();
        agreement.source = request.source();
        agreement.sourceId = request.sourceId();
        agreement.sellerEntityId = seller.id();
        agreement.buyerEntityId = buyer.id();
        agreement.sellerOrganisation = seller.organisation();
        agreement.buyerOrganisation = buyer.organisation();
        agreement.currency = request.currency();
        agreement.startsOn = request.startsOn();
        agreement.endsOn = request.endsOn();
        agreement.zone = request.zone();
        agreement.paymentTermsDays = request.paymentTermsDays();
        agreement.serviceCode = request.serviceCode();
        agreement.placeOfSupply = request.placeOfSupply();
        agreement.fxSource = request.fxSource();
        agreement.lineGrouping = request.lineGrouping();
        agreement.rateCardIds.addAll(request.rateCardIds());
        agreement.roles.addAll(request.roles());
        agreement.fixedFx.addAll(request.fixedFx());
        return agreement;
    }

    /** True where a repeated request says what the first one said. */
    boolean saysTheSameAs(BillingAgreement other) {
        return content().equals(other.content());
    }

    private List<Object> content() {
        return Arrays.asList(
                sellerEntityId,
                buyerEntityId,
                currency,
                startsOn,
                endsOn,
                zone,
                paymentTermsDays,
                serviceCode,
                placeOfSupply,
                fxSource,
                lineGrouping,
                List.copyOf(rateCardIds),
                Set.copyOf(roles),
                List.copyOf(fixedFx));
    }

    /** The rate that the parties fixed for a conversion, if they did. */
    Optional<FxQuote> fixedQuote(String from, String to) {
        return fixedFx.stream()
                .filter(fixed -> fixed.joins(from, to))
                .findFirst()
                .map(fixed -> fixed.quote(from, to, startsOn));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public String source() {
        return source;
    }

    public String sourceId() {
        return sourceId;
    }

    public UUID sellerEntityId() {
        return sellerEntityId;
    }

    public UUID buyerEntityId() {
        return buyerEntityId;
    }

    public String sellerOrganisation() {
        return sellerOrganisation;
    }

    public String buyerOrganisation() {
        return buyerOrganisation;
    }

    /** Of the invoices. */
    public String currency() {
        return currency;
    }

    /** Whether work of a day is billed under it: from its first day to its last, both included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && (endsOn == null || !day.isAfter(endsOn));
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day, or null. */
    public LocalDate endsOn() {
        return endsOn;
    }

    public String zone() {
        return zone;
    }

    public int paymentTermsDays() {
        return paymentTermsDays;
    }

    /** India's service accounting code (SAC), or null. */
    public String serviceCode() {
        return serviceCode;
    }

    /** A country other than the buyer's, or null. */
    public String placeOfSupply() {
        return placeOfSupply;
    }

    /** Whose published rates count, or null for any. */
    public String fxSource() {
        return fxSource;
    }

    public LineGrouping lineGrouping() {
        return lineGrouping;
    }

    /** In the order in which they are asked. */
    public List<UUID> rateCardIds() {
        return List.copyOf(rateCardIds);
    }

    public Set<String> roles() {
        return new TreeSet<>(roles);
    }

    public List<FixedFx> fixedFx() {
        return List.copyOf(fixedFx);
    }

    @Override
    public Set<String> eventParties() {
        return Set.copyOf(List.of(sellerOrganisation, buyerOrganisation));
    }

    @Override
    public BillingAgreementFacts eventData() {
        return new BillingAgreementFacts(source, sourceId, currency);
    }
}
