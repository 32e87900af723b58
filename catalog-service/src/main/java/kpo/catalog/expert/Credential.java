package kpo.catalog.expert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import kpo.catalog.taxonomy.DomainCode;
import kpo.platform.Ids;

/** A certificate or licence that an expert claims in one domain. */
@Entity
@Table(name = "credential")
public class Credential extends Claim {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private CredentialKind kind;

    private String type;

    @Enumerated(EnumType.STRING)
    private DomainCode domain;

    private String issuer;
    private String country;
    private LocalDate awardedOn;
    private LocalDate expiresOn;

    protected Credential() {}

    static Credential claimed(ExpertRequest.CredentialClaim claim) {
        Credential credential = new Credential();
        credential.id = Ids.next();
        credential.kind = claim.kind();
        credential.type = claim.type();
        credential.domain = claim.domain();
        credential.issuer = claim.issuer();
        credential.country = claim.country();
        credential.awardedOn = claim.awardedOn();
        credential.expiresOn = claim.expiresOn();
        return credential;
    }

    @Override
    ExpertRequest.CredentialClaim claim() {
        return new ExpertRequest.CredentialClaim(kind, type, domain, issuer, country, awardedOn, expiresOn);
    }

    @Override
    VerificationFacts facts(Expert expert) {
        return new VerificationFacts(
                expert.status(),
                expert.providerId(),
                VerificationFacts.ClaimKind.CREDENTIAL,
                id,
                type,
                verifiedUntil());
    }

    @Override
    String words() {
        return type + ", " + issuer;
    }

    @Override
    public UUID id() {
        return id;
    }

    public CredentialKind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public DomainCode domain() {
        return domain;
    }

    String issuer() {
        return issuer;
    }

    /** ISO 3166-1 alpha-2, where it was given and, for a licence, where it counts. */
    public String country() {
        return country;
    }

    LocalDate awardedOn() {
        return awardedOn;
    }

    @Override
    public LocalDate expiresOn() {
        return expiresOn;
    }
}
