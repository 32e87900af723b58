package kpo.engagement.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
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

    Page<Client> page(PageRequest page, String country) {
        return page(page, Filters.equal("country", country));
    }
}
