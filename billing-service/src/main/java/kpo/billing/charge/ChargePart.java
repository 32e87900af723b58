package kpo.billing.charge;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kpo.billing.agreement.LineGrouping;
import kpo.billing.ratecard.SelectedRate;
import kpo.platform.Ids;
import kpo.platform.money.Decimals;
import kpo.platform.money.Money;
import org.hibernate.annotations.Formula;

/** What of a charge has one rate: the smallest thing that is billed. Frozen when it is made. */
@Entity
@Table(name = "charge_part")
class ChargePart {

    @Id
    private UUID id;

    private int position;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private Instant fromAt;
    private Instant toAt;
    private Integer minutes;

    @Column(precision = 19, scale = 6)
    private BigDecimal quantity;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount", precision = 19, scale = 4))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private Money amount;

    @Embedded
    private FrozenRate rate;

    private Instant ratedAt;

    /** Parts of one key are billed on one line; it says what the agreement's grouping made of the part. */
    private String lineKey;

    /** Set by the invoice run in SQL; the part's one place. */
    private UUID invoiceId;

    private UUID invoiceLineId;

    /** The invoice, if the caller sees it: the database hides drafts from the buyer. */
    @Formula("(select i.id from invoice i where i.id = invoice_id)")
    private UUID seenInvoiceId;

    protected ChargePart() {}

    private ChargePart(int position, LocalDate firstDay, LocalDate lastDay, Instant ratedAt) {
        this.id = Ids.next();
        this.position = position;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.ratedAt = ratedAt;
    }

    static ChargePart time(int position, BillableFact fact, RatedPiece piece, LineGrouping grouping, Instant at) {
        ChargePart part = new ChargePart(position, piece.firstDay(), piece.lastDay(), at);
        part.fromAt = piece.from();
        part.toAt = piece.to();
        part.minutes = piece.minutes();
        part.rate = FrozenRate.of(piece.rate());
        part.lineKey = key(fact, piece.rate(), grouping);
        return part;
    }

    static ChargePart units(BillableFact fact, SelectedRate rate, LineGrouping grouping, Instant at) {
        ChargePart part = new ChargePart(1, fact.workDate(), fact.workDate(), at);
        part.quantity = fact.quantity();
        part.rate = FrozenRate.of(rate);
        part.lineKey = key(fact, rate, grouping);
        return part;
    }

    static ChargePart passThrough(BillableFact fact, Instant at) {
        ChargePart part = new ChargePart(1, fact.workDate(), fact.workDate(), at);
        part.amount = fact.amount();
        part.lineKey = fact.kind() + "/" + part.id;
        return part;
    }

    private static String key(BillableFact fact, SelectedRate rate, LineGrouping grouping) {
        String byRole = fact.kind() + "/" + fact.role() + "/" + rate.lineId();
        return switch (grouping) {
            case ROLE -> byRole;
            case EXPERT -> byRole + "/" + fact.expertId();
        };
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    Instant fromAt() {
        return fromAt;
    }

    Instant toAt() {
        return toAt;
    }

    Integer minutes() {
        return minutes;
    }

    BigDecimal quantity() {
        return Decimals.trimmed(quantity, 0);
    }

    Money amount() {
        return amount;
    }

    /** Null for what is passed through. */
    FrozenRate rate() {
        return rate;
    }

    Instant ratedAt() {
        return ratedAt;
    }

    /** Null where it is on no invoice that the caller sees. */
    UUID seenInvoiceId() {
        return seenInvoiceId;
    }

    UUID seenInvoiceLineId() {
        return seenInvoiceId == null ? null : invoiceLineId;
    }
}
