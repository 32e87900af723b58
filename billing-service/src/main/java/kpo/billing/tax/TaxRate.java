package kpo.billing.tax;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The percentage of one tax of a country, good in the half-open period {@code [validFrom, validTo)}: for one service
 * code, or by default for every service without a rate of its own.
 */
@Entity
@Table(name = "tax_rate")
class TaxRate {

    /** The taxes that are known. */
    @Schema(name = "TaxComponentName")
    enum Component {
        /** India, to the union, within one state. */
        CGST,
        /** India, to the state, within one state. */
        SGST,
        /** India, between states and across the border. */
        IGST,
        /** Elsewhere. */
        VAT
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String country;

    @Enumerated(EnumType.STRING)
    private Component component;

    @Column(precision = 7, scale = 4)
    private BigDecimal ratePercent;

    private String serviceCode;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected TaxRate() {}

    static TaxRate of(AddTaxRateRequest request) {
        TaxRate rate = new TaxRate();
        rate.id = Ids.next();
        rate.country = request.country();
        rate.component = request.component();
        rate.ratePercent = request.ratePercent();
        rate.serviceCode = request.serviceCode();
        rate.validFrom = request.validFrom();
        rate.validTo = request.validTo();
        return rate;
    }

    /** @param on the first day on which it no longer holds */
    void end(LocalDate on) {
        requirePeriod(validFrom, on);
        if (validTo != null && on.isAfter(validTo)) {
            throw TaxProblem.TAX_RATE_ENDED
                    .because("The rate ends on %s; it can end earlier, not later.", validTo)
                    .at("/validTo")
                    .liftedBy("Add a rate that begins on %s.", validTo);
        }
        validTo = on;
    }

    static void requirePeriod(LocalDate from, LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw TaxProblem.TAX_RATE_PERIOD_EMPTY
                    .because("validTo %s is not after validFrom %s.", to, from)
                    .at("/validTo");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String country() {
        return country;
    }

    Component component() {
        return component;
    }

    /** Without the zeros that the column adds. */
    BigDecimal ratePercent() {
        BigDecimal bare = ratePercent.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Null: the default. */
    String serviceCode() {
        return serviceCode;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it no longer holds, or null. */
    LocalDate validTo() {
        return validTo;
    }
}
