package kpo.engagement.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;

/** A company that buys knowledge work. One organisation of the tokens is one client. */
@Entity
@EventSource(ClientEvent.class)
@Table(name = "client")
public class Client implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private String organisation;
    private String name;
    private String country;

    protected Client() {}

    static Client register(RegisterClientRequest request) {
        Client client = new Client();
        client.id = Ids.next();
        client.organisation = request.organisation();
        client.name = request.name();
        client.country = request.country();
        return client;
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

    @Override
    public Set<String> eventParties() {
        return Set.of(organisation);
    }

    @Override
    public ClientFacts eventData() {
        return new ClientFacts(organisation);
    }
}
