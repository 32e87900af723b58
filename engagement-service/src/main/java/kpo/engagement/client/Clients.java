package kpo.engagement.client;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
public class Clients extends Repository<Client> {

    Clients() {
        super("client");
    }

    /** The client that an organisation is, if an operator registered it. */
    public Optional<Client> ofOrganisation(String organisation) {
        return find("organisation", organisation).firstResultOptional();
    }

    List<Client> page(PageRequest page) {
        return page(page, new Parameters());
    }
}
