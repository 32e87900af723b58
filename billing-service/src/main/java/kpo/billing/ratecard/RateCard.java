package kpo.billing.ratecard;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.action.AllowedAction;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/**
 * The bill rates of a seller in one currency, for one buyer or for all. On one day a key has one price at most; a day
 * without a price holds the work, it never makes it free (invariant 7).
 */
@Entity
@EventSource(RateCardEvent.class)
@Table(name = "rate_card")
public class RateCard implements EventSubject {

    private static final int MOST_LINES = 1_000;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID sellerEntityId;
    private String organisation;
    private String buyerOrganisation;
    private String name;
    private String currency;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "rate_card_id", nullable = false)
    @OrderBy("validFrom, id")
    private List<RateLine> lines = new ArrayList<>();

    protected RateCard() {}

    /** @param organisation the seller's */
    static RateCard of(CreateRateCardRequest request, String organisation) {
        RateCard card = new RateCard();
        card.id = Ids.next();
        card.sellerEntityId = request.sellerEntityId();
        card.organisation = organisation;
        card.buyerOrganisation = request.buyerOrganisation();
        card.name = request.name();
        card.currency = request.currency();
        return card;
    }

    void add(RateLine line) {
        if (line.validTo() != null && !line.validTo().isAfter(line.validFrom())) {
            throw RateCardProblem.RATE_PERIOD_EMPTY
                    .because("validTo %s is not after validFrom %s.", line.validTo(), line.validFrom())
                    .at("/validTo");
        }
        if (!line.unitPrice().currency().equals(currency)) {
            throw RateCardProblem.RATE_CURRENCY_DIFFERS
                    .because(
                            "The card is in %s, the price in %s.",
                            currency, line.unitPrice().currency())
                    .at("/unitPrice/currency");
        }
        if (lines.size() >= MOST_LINES) {
            throw RateCardProblem.RATE_CARD_FULL
                    .because("The card has %d lines already.", MOST_LINES)
                    .liftedBy("Make another card.");
        }
        lines.stream().filter(line::overlaps).findFirst().ifPresent(other -> {
            throw overlap(other);
        });
        lines.add(line);
    }

    private static ProblemException overlap(RateLine other) {
        return RateCardProblem.RATE_LINES_OVERLAP
                .because(
                        "The line %s prices %s from %s to %s already.",
                        other.id(),
                        other.key(),
                        other.validFrom(),
                        other.validTo() == null ? "the open end" : other.validTo())
                .at("/validFrom")
                .with("conflictingLineId", other.id())
                .liftedBy("End that line first, or choose a period beside it.");
    }

    /** @param lastUsedOn the last day for which the line has priced something, if it has */
    void end(UUID lineId, LocalDate on, Optional<LocalDate> lastUsedOn) {
        RateLine line = line(lineId);
        AllowedAction.require(refusalsToEnd(line));
        if (!on.isAfter(line.validFrom())) {
            throw RateCardProblem.RATE_PERIOD_EMPTY
                    .because("The line begins on %s.", line.validFrom())
                    .at("/validTo");
        }
        // Invariant 8: what is rated stays explained by the card that it was rated with.
        lastUsedOn.filter(used -> !on.isAfter(used)).ifPresent(used -> {
            throw RateCardProblem.RATE_LINE_IN_USE
                    .because("Work of %s is rated with this line.", used)
                    .at("/validTo")
                    .with("freeFrom", used.plusDays(1));
        });
        line.end(on);
    }

    List<AllowedAction> allowedActionsOf(UUID lineId) {
        return List.of(AllowedAction.of("end", refusalsToEnd(line(lineId))));
    }

    private static List<ProblemException> refusalsToEnd(RateLine line) {
        return line.validTo() == null
                ? List.of()
                : List.of(RateCardProblem.RATE_LINE_ENDED.because("The line ends on %s already.", line.validTo()));
    }

    RateLine line(UUID lineId) {
        return lines.stream()
                .filter(l -> l.id().equals(lineId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("The card has no line %s.", lineId));
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public UUID sellerEntityId() {
        return sellerEntityId;
    }

    /** The seller's. */
    public String organisation() {
        return organisation;
    }

    /** The only buyer for whom it was made, or null where it serves all. */
    public String buyerOrganisation() {
        return buyerOrganisation;
    }

    public String name() {
        return name;
    }

    public String currency() {
        return currency;
    }

    public List<RateLine> lines() {
        return List.copyOf(lines);
    }

    @Override
    public Set<String> eventParties() {
        return buyerOrganisation == null ? Set.of(organisation) : Set.copyOf(List.of(organisation, buyerOrganisation));
    }

    @Override
    public RateCardFacts eventData() {
        return new RateCardFacts(sellerEntityId, currency);
    }
}
