package kpo.catalog.provider;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.action.AllowedAction;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.problem.ProblemException;
import org.hibernate.annotations.BatchSize;

/** Who employs experts: another company, or the client's own subsidiary. */
@Entity
@EventSource(ProviderEvent.class)
@Table(name = "provider")
public class Provider implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ProviderKind kind;

    private String organisation;
    private String parentOrganisation;
    private String name;
    private String country;

    @Embedded
    private Closure closure;

    @ElementCollection
    @CollectionTable(name = "provider_legal_entity", joinColumns = @JoinColumn(name = "provider_id"))
    @OrderColumn(name = "nth")
    @BatchSize(size = 200)
    private List<LegalEntity> legalEntities = new ArrayList<>();

    protected Provider() {}

    static Provider register(RegisterProviderRequest request) {
        Provider provider = new Provider();
        provider.id = Ids.next();
        provider.kind = request.kind();
        provider.organisation = request.organisation();
        provider.parentOrganisation = request.parentOrganisation();
        provider.name = request.name();
        provider.country = request.country();
        return provider;
    }

    void change(ChangeProviderRequest request) {
        name = request.name();
        country = request.country();
        if (!legalEntities.equals(request.legalEntities())) {
            legalEntities.clear();
            legalEntities.addAll(request.legalEntities());
        }
    }

    boolean isCalled(String name, String country) {
        return this.name.equals(name) && this.country.equals(country);
    }

    void close(Closure closure) {
        this.closure = closure;
    }

    /** What stands against anything new, and against a change. */
    public List<ProblemException> refusals() {
        return closure == null
                ? List.of()
                : List.of(ProviderProblem.PROVIDER_CLOSED.because("It was closed at %s.", closure.at()));
    }

    /** @throws ProblemException 409 where it is closed */
    public void requireOpen() {
        AllowedAction.require(refusals());
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public ProviderKind kind() {
        return kind;
    }

    /** Whose people act for it, as in the tokens. */
    public String organisation() {
        return organisation;
    }

    /** The client that owns a captive; null for a third party. */
    String parentOrganisation() {
        return parentOrganisation;
    }

    String name() {
        return name;
    }

    /** ISO 3166-1 alpha-2, of its seat. */
    public String country() {
        return country;
    }

    /** Null while it is open. */
    Closure closure() {
        return closure;
    }

    List<LegalEntity> legalEntities() {
        return List.copyOf(legalEntities);
    }

    @Override
    public Set<String> eventParties() {
        return parentOrganisation == null
                ? Set.of(organisation)
                : Set.copyOf(List.of(organisation, parentOrganisation));
    }

    @Override
    public ProviderFacts eventData() {
        return new ProviderFacts(kind);
    }
}
