package kpo.billing.party;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What an organisation is told of its legal entities. */
enum LegalEntityEvent implements EventType {
    ESTABLISHED("A legal entity was made known"),
    REGISTRATION_ADDED("It has a new tax registration"),
    REGISTRATION_ENDED("One of its tax registrations ends"),
    REGISTRATION_CHECKED("One of its tax registrations was checked with the authority");

    private static final AggregateKind LEGAL_ENTITY =
            new AggregateKind("legal_entity", "/v1/legal-entities", LegalEntityFacts.class);

    private final String description;

    LegalEntityEvent(String description) {
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return LEGAL_ENTITY;
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
