package kpo.billing.invoice;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kpo.billing.agreement.LineGrouping;
import kpo.billing.charge.BillableGroup;
import kpo.billing.charge.ChargeKind;
import kpo.billing.charge.FrozenRate;
import kpo.platform.Ids;
import kpo.platform.money.Decimals;
import kpo.platform.money.Money;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A position of an invoice, with everything from which its amount was computed. */
@Entity
@Table(name = "invoice_line")
class InvoiceLine {

    @Id
    private UUID id;

    private int position;
    private int taxGroup;

    @Enumerated(EnumType.STRING)
    private ChargeKind kind;

    private String role;
    private UUID expertId;
    private String description;
    private Long minutes;

    @Column(precision = 25, scale = 6)
    private BigDecimal quantity;

    @Embedded
    private FrozenRate rate;

    private Instant rateFrozenAt;

    @Column(precision = 30, scale = 12)
    private BigDecimal sourceAmount;

    private String sourceCurrency;

    @JdbcTypeCode(SqlTypes.JSON)
    private FxUsed fx;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "net", precision = 19, scale = 4))
    private Money net;

    private long chargeCount;

    /** Known while the draft is made: says which parts of charges are on this line. */
    @Transient
    private String workKey;

    protected InvoiceLine() {}

    static InvoiceLine of(int position, int taxGroup, PricedLine priced, LineGrouping grouping) {
        BillableGroup work = priced.work();
        InvoiceLine line = new InvoiceLine();
        line.id = Ids.next();
        line.position = position;
        line.taxGroup = taxGroup;
        line.kind = work.kind();
        line.role = work.role();
        line.expertId = grouping == LineGrouping.EXPERT ? work.expertId() : null;
        line.description = work.kind() == ChargeKind.PASS_THROUGH ? work.description() : null;
        line.minutes = work.minutes();
        line.quantity = work.quantity();
        line.rate = work.rate();
        line.rateFrozenAt = work.rate() == null ? null : work.frozenAt();
        line.sourceAmount = priced.sourceAmount();
        line.sourceCurrency = work.currency();
        line.fx = FxUsed.of(priced.fx());
        line.net = priced.net();
        line.chargeCount = work.chargeCount();
        line.workKey = work.lineKey();
        return line;
    }

    UUID id() {
        return id;
    }

    int position() {
        return position;
    }

    int taxGroup() {
        return taxGroup;
    }

    ChargeKind kind() {
        return kind;
    }

    String role() {
        return role;
    }

    /** Null unless the agreement groups by expert. */
    UUID expertId() {
        return expertId;
    }

    String description() {
        return description;
    }

    Long minutes() {
        return minutes;
    }

    BigDecimal quantity() {
        return Decimals.trimmed(quantity, 0);
    }

    /** Null for what is passed through. */
    FrozenRate rate() {
        return rate;
    }

    Instant rateFrozenAt() {
        return rateFrozenAt;
    }

    BigDecimal sourceAmount() {
        return sourceAmount;
    }

    String sourceCurrency() {
        return sourceCurrency;
    }

    /** Null where nothing was converted. */
    FxUsed fx() {
        return fx;
    }

    Money net() {
        return net;
    }

    long chargeCount() {
        return chargeCount;
    }

    String workKey() {
        return workKey;
    }
}
