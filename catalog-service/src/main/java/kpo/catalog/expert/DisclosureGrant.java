package kpo.catalog.expert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import kpo.platform.Ids;

/** A client that engages an expert knows who it is. Said by whoever runs the engagement, never by the client. */
@Entity
@Table(name = "disclosure_grant")
public class DisclosureGrant {

    @Id
    private UUID id;

    @Version
    private long version;

    // By its own name, for the expert's list of grants names it too.
    @Column(name = "expert_id")
    private UUID expertId;

    private String organisation;
    private String expertOrganisation;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String reason;
    private String grantedBy;

    protected DisclosureGrant() {}

    static DisclosureGrant of(Expert expert, DisclosureGrantRequest request, String grantedBy) {
        DisclosureGrant grant = new DisclosureGrant();
        grant.id = Ids.next();
        grant.expertId = expert.id();
        grant.organisation = request.organisation();
        grant.expertOrganisation = expert.organisation();
        grant.validFrom = request.from();
        grant.validTo = request.to();
        grant.reason = request.reason();
        grant.grantedBy = grantedBy;
        return grant;
    }

    boolean holdsFor(String organisation, LocalDate day) {
        return this.organisation.equals(organisation)
                && !day.isBefore(validFrom)
                && (validTo == null || day.isBefore(validTo));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID expertId() {
        return expertId;
    }

    /** Who may know. */
    String organisation() {
        return organisation;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** The first day on which it holds no more; null while its end is not known. */
    LocalDate validTo() {
        return validTo;
    }

    String reason() {
        return reason;
    }

    String grantedBy() {
        return grantedBy;
    }
}
