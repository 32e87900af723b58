package kpo.billing.ratecard;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.money.UnitPrice;

/**
 * The bill rate of one key in the half-open period {@code [validFrom, validTo)}. Its price never changes: a new price is
 * a new line.
 */
@Entity
@Table(name = "rate_line")
public class RateLine {

    @Id
    private UUID id;

    @Embedded
    private RateKey key;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "unit_price", precision = 19, scale = 6))
    private UnitPrice unitPrice;

    private LocalDate validFrom;
    private LocalDate validTo;

    protected RateLine() {}

    static RateLine of(AddRateLineRequest request) {
        RateLine line = new RateLine();
        line.id = Ids.next();
        line.key =
                new RateKey(request.role(), request.country(), request.seniority(), request.domain(), request.unit());
        line.unitPrice = request.unitPrice();
        line.validFrom = request.validFrom();
        line.validTo = request.validTo();
        return line;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    boolean overlaps(RateLine other) {
        return key.equals(other.key)
                && (other.validTo == null || validFrom.isBefore(other.validTo))
                && (validTo == null || other.validFrom.isBefore(validTo));
    }

    void end(LocalDate on) {
        validTo = on;
    }

    public UUID id() {
        return id;
    }

    public RateKey key() {
        return key;
    }

    public UnitPrice unitPrice() {
        return unitPrice;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it no longer prices anything, or null. */
    public LocalDate validTo() {
        return validTo;
    }
}
