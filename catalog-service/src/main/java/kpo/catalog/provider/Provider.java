package kpo.catalog.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;

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
