package kpo.catalog.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.Ids;
import kpo.platform.money.UnitPrice;

/** A kind of work that a provider offers, with an indication of its price. What is paid stands in rate cards. */
@Entity
@Table(name = "service_offering")
class ServiceOffering {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID providerId;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private DomainCode domain;

    private String specialism;
    private String description;

    @Column(precision = 19, scale = 6)
    private BigDecimal priceFrom;

    @Column(precision = 19, scale = 6)
    private BigDecimal priceTo;

    private String priceCurrency;
    private int leadTimeDays;
    private Instant changedAt;

    protected ServiceOffering() {}

    static ServiceOffering publish(Provider provider, ServiceOfferingRequest request, Instant now) {
        ServiceOffering offering = new ServiceOffering();
        offering.id = Ids.next();
        offering.providerId = provider.id();
        offering.organisation = provider.organisation();
        offering.change(request, now);
        return offering;
    }

    void change(ServiceOfferingRequest request, Instant now) {
        domain = request.domain();
        specialism = request.specialism();
        description = request.description();
        priceFrom = request.priceFrom().amount();
        priceTo = request.priceTo().amount();
        priceCurrency = request.priceFrom().currency();
        leadTimeDays = request.leadTimeDays();
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID providerId() {
        return providerId;
    }

    String organisation() {
        return organisation;
    }

    DomainCode domain() {
        return domain;
    }

    /** Null where the whole domain is meant. */
    String specialism() {
        return specialism;
    }

    String description() {
        return description;
    }

    UnitPrice priceFrom() {
        return new UnitPrice(priceFrom, priceCurrency);
    }

    UnitPrice priceTo() {
        return new UnitPrice(priceTo, priceCurrency);
    }

    int leadTimeDays() {
        return leadTimeDays;
    }
}
