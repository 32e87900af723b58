package kpo.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import kpo.platform.paging.Filters;
import kpo.platform.paging.Page;
import kpo.platform.paging.PageRequest;
import kpo.platform.persistence.Repository;

@ApplicationScoped
class WebhookEndpoints extends Repository<WebhookEndpoint> {

    WebhookEndpoints() {
        super("webhook");
    }

    Page<WebhookEndpoint> page(PageRequest page, WebhookState state) {
        return page(page, Filters.equal("state", state));
    }

    long ofOrganisation(String organisation) {
        return count("organisation", organisation);
    }

    long parked() {
        return count("state", WebhookState.PARKED);
    }
}
