package kpo.engagement.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import kpo.platform.Ids;

/** A company that buys knowledge work. One organisation of the tokens is one client. */
@Entity
@Table(name = "client")
public class Client {

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

    public UUID id() {
        return id;
    }

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
}
