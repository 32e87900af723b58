package kpo.billing.party;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.problem.CommonProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A company that sells or buys: the name on an invoice, and what its tax depends on. One organisation may own several,
 * one for each country in which it is established.
 */
@Entity
@EventSource(LegalEntityEvent.class)
@Table(name = "legal_entity")
public class LegalEntity implements EventSubject {

    /** Whether tax law sees a business or a consumer. */
    @Schema(name = "LegalEntityKind")
    public enum Kind {
        BUSINESS,
        CONSUMER
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private String organisation;
    private String name;
    private String country;
    private String state;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String currency;
    private int fiscalYearStartMonth;
    private String invoicePrefix;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "legal_entity_id", nullable = false)
    @OrderBy("validFrom, id")
    private List<TaxRegistration> registrations = new ArrayList<>();

    protected LegalEntity() {}

    static LegalEntity establish(EstablishLegalEntityRequest request) {
        LegalEntity entity = new LegalEntity();
        entity.id = Ids.next();
        entity.organisation = request.organisation();
        entity.name = request.name();
        entity.country = request.country();
        entity.state = request.state();
        entity.kind = request.kind() == null ? Kind.BUSINESS : request.kind();
        entity.currency = request.currency();
        entity.fiscalYearStartMonth = request.fiscalYearStartMonth();
        entity.invoicePrefix = request.invoicePrefix();
        return entity;
    }

    void register(TaxRegistration registration) {
        registrations.stream().filter(registration::overlaps).findFirst().ifPresent(other -> {
            throw PartyProblem.REGISTRATION_OVERLAPS
                    .because(
                            "The %s %s is valid from %s%s.",
                            other.kind(),
                            other.number(),
                            other.validFrom(),
                            other.validTo() == null ? "" : " until before " + other.validTo())
                    .at("/validFrom")
                    .liftedBy("End that registration on the day on which the new one begins.");
        });
        registrations.add(registration);
    }

    /** @throws kpo.platform.problem.ProblemException 404 where this entity has no such registration */
    TaxRegistration registration(UUID registrationId) {
        return registrations.stream()
                .filter(r -> r.id().equals(registrationId))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no tax registration %s.", registrationId));
    }

    /** The registration of a kind that is good on a day, if there is one. */
    public Optional<TaxRegistration> registration(TaxRegistration.Kind kind, LocalDate on) {
        return registrations.stream()
                .filter(r -> r.kind() == kind && r.isValidOn(on))
                .findFirst();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public String organisation() {
        return organisation;
    }

    public String name() {
        return name;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    /** ISO 3166-2 subdivision without the country, such as {@code KA}; null where tax does not ask for it. */
    public String state() {
        return state;
    }

    public Kind kind() {
        return kind;
    }

    /** In which its books and tax returns are kept. */
    public String currency() {
        return currency;
    }

    public int fiscalYearStartMonth() {
        return fiscalYearStartMonth;
    }

    /** Begins the numbers of its invoices. */
    public String invoicePrefix() {
        return invoicePrefix;
    }

    public List<TaxRegistration> registrations() {
        return List.copyOf(registrations);
    }

    @Override
    public Set<String> eventParties() {
        return Set.of(organisation);
    }

    @Override
    public LegalEntityFacts eventData() {
        return new LegalEntityFacts(country, kind);
    }
}
