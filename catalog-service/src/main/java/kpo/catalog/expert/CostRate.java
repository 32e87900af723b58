package kpo.catalog.expert;

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

/** What an hour of an expert costs in a period; the periods of one expert follow each other without gap and overlap. */
@Entity
@Table(name = "cost_rate")
class CostRate {

    @Id
    private UUID id;

    private UUID expertId;
    private LocalDate validFrom;
    private LocalDate validTo;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "amount", precision = 19, scale = 6))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private UnitPrice rate;

    protected CostRate() {}

    /** @param from null since ever @param to null for ever */
    static CostRate of(UUID expertId, LocalDate from, LocalDate to, UnitPrice rate) {
        CostRate period = new CostRate();
        period.id = Ids.next();
        period.expertId = expertId;
        period.validFrom = from;
        period.validTo = to;
        period.rate = rate;
        return period;
    }

    boolean isOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /** The same period has another rate. */
    void correct(UnitPrice rate) {
        this.rate = rate;
    }

    /** @return the rest of the period, with the new rate */
    CostRate endAt(LocalDate day, UnitPrice next) {
        CostRate rest = of(expertId, day, validTo, next);
        validTo = day;
        return rest;
    }

    UUID id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    UnitPrice rate() {
        return rate;
    }
}
