package kpo.catalog.provider;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a provider, and the parent of a captive, are told of it. */
enum ProviderEvent implements EventType {
    REGISTERED("A provider was made known");

    private static final AggregateKind PROVIDER = new AggregateKind("provider", "/v1/providers", ProviderFacts.class);

    private final String description;

    ProviderEvent(String description) {
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return PROVIDER;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Verb verb() {
        return null;
    }
}
