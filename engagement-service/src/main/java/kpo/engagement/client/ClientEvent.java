package kpo.engagement.client;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a client is told of itself. */
enum ClientEvent implements EventType {
    REGISTERED("A company was made known as a client");

    private static final AggregateKind CLIENT = new AggregateKind("client", "/v1/clients", ClientFacts.class);

    private final String description;

    ClientEvent(String description) {
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return CLIENT;
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
