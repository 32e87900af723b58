package kpo.catalog.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.Ids;

/** What a body attests to a provider: ISO 27001, SOC 2. It ends. */
@Entity
@Table(name = "capability_certificate")
class CapabilityCertificate {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID providerId;
    private String organisation;
    private String type;
    private String issuer;
    private String number;
    private LocalDate awardedOn;
    private LocalDate expiresOn;
    private Integer toldDays;

    protected CapabilityCertificate() {}

    static CapabilityCertificate of(Provider provider, CertificateRequest request) {
        CapabilityCertificate certificate = new CapabilityCertificate();
        certificate.id = Ids.next();
        certificate.providerId = provider.id();
        certificate.organisation = provider.organisation();
        certificate.type = request.type();
        certificate.issuer = request.issuer();
        certificate.number = request.number();
        certificate.awardedOn = request.awardedOn();
        certificate.expiresOn = request.expiresOn();
        return certificate;
    }

    /** @param days before its end, at which the provider is told; 0 that it has ended */
    void tell(int days) {
        toldDays = days;
    }

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(awardedOn) && day.isBefore(expiresOn);
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

    String type() {
        return type;
    }

    String issuer() {
        return issuer;
    }

    String number() {
        return number;
    }

    LocalDate awardedOn() {
        return awardedOn;
    }

    /** The first day on which it counts no more. */
    LocalDate expiresOn() {
        return expiresOn;
    }
}
