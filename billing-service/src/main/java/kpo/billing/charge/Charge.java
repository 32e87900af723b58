package kpo.billing.charge;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kpo.billing.agreement.BillingAgreement;
import kpo.billing.agreement.LineGrouping;
import kpo.billing.ratecard.RateCard;
import kpo.billing.ratecard.RateKey;
import kpo.billing.ratecard.RateSelection;
import kpo.billing.ratecard.RateUnit;
import kpo.billing.ratecard.SelectedRate;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.problem.ProblemException;

/**
 * A billable fact and what it is billed at. It is rated as a whole or held as a whole; once rated, its rate is frozen
 * (invariant 8), and each of its parts is on one live invoice line at most (invariant 12).
 */
@Entity
@EventSource(ChargeEvent.class)
@Table(name = "charge")
class Charge implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private String source;
    private String sourceId;
    private UUID agreementId;
    private String sellerOrganisation;
    private String buyerOrganisation;

    @Embedded
    private BillableFact fact;

    @Enumerated(EnumType.STRING)
    private ChargeStatus status;

    private String heldReason;
    private Instant receivedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "charge_id", nullable = false)
    @OrderBy("position")
    private List<ChargePart> parts = new ArrayList<>();

    protected Charge() {}

    static Charge receive(
            String source, String sourceId, BillingAgreement agreement, BillableFact fact, Instant receivedAt) {
        Charge charge = new Charge();
        charge.id = Ids.next();
        charge.source = source;
        charge.sourceId = sourceId;
        charge.agreementId = agreement.id();
        charge.sellerOrganisation = agreement.sellerOrganisation();
        charge.buyerOrganisation = agreement.buyerOrganisation();
        charge.fact = fact;
        charge.status = ChargeStatus.RECEIVED;
        charge.receivedAt = receivedAt;
        return charge;
    }

    /** Freezes the rate, or holds the charge where a day of it has none. */
    void rate(List<RateCard> cards, LineGrouping grouping, Instant at) {
        if (parts.isEmpty()) {
            parts.addAll(ratedParts(cards, grouping, at));
        }
        if (parts.isEmpty()) {
            become(ChargeStatus.HELD, ChargeProblem.NO_RATE.code());
        } else {
            become(ChargeStatus.RATED, null);
        }
    }

    private List<ChargePart> ratedParts(List<RateCard> cards, LineGrouping grouping, Instant at) {
        return switch (fact.kind()) {
            case PASS_THROUGH -> List.of(ChargePart.passThrough(fact, at));
            case UNITS ->
                selection(cards, RateUnit.UNIT)
                        .apply(fact.workDate())
                        .map(rate -> List.of(ChargePart.units(fact, rate, grouping, at)))
                        .orElse(List.of());
            case TIME -> {
                List<ChargePart> made = new ArrayList<>();
                RatedPiece.split(
                                fact.startedAt(),
                                fact.endedAt(),
                                fact.minutes(),
                                ZoneId.of(fact.zone()),
                                selection(cards, RateUnit.HOUR))
                        .forEach(piece -> made.add(ChargePart.time(made.size() + 1, fact, piece, grouping, at)));
                yield made;
            }
        };
    }

    private Function<LocalDate, Optional<SelectedRate>> selection(List<RateCard> cards, RateUnit unit) {
        RateKey asked = RateKey.of(fact.role(), unit);
        return day -> RateSelection.select(cards, asked, day);
    }

    private void become(ChargeStatus next, String reason) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a charge that is %s does not become %s".formatted(status, next));
        }
        status = next;
        heldReason = reason;
    }

    /** What stands against trying again. */
    List<ProblemException> refusalsToRetry() {
        return status == ChargeStatus.HELD
                ? List.of()
                : List.of(ChargeProblem.CHARGE_NOT_HELD.because("The charge is %s.", status));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    String source() {
        return source;
    }

    String sourceId() {
        return sourceId;
    }

    UUID agreementId() {
        return agreementId;
    }

    String sellerOrganisation() {
        return sellerOrganisation;
    }

    BillableFact fact() {
        return fact;
    }

    ChargeStatus status() {
        return status;
    }

    /** As the caller sees it: a buyer does not learn of drafts, so what is on one is rated for him. */
    ChargeStatus seenStatus() {
        boolean unseen = status == ChargeStatus.INVOICED && parts.stream().anyMatch(p -> p.seenInvoiceId() == null);
        return unseen ? ChargeStatus.RATED : status;
    }

    /** The code of what is missing, or null. */
    String heldReason() {
        return heldReason;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    List<ChargePart> parts() {
        return List.copyOf(parts);
    }

    @Override
    public Set<String> eventParties() {
        return Set.copyOf(List.of(sellerOrganisation, buyerOrganisation));
    }

    @Override
    public ChargeFacts eventData() {
        return new ChargeFacts(status, agreementId, source, sourceId);
    }
}
