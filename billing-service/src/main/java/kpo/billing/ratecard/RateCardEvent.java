package kpo.billing.ratecard;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a seller, and the buyer of a card of his own, are told of it; prices stand in the card. */
enum RateCardEvent implements EventType {
    CREATED("A rate card was made"),
    LINE_ADDED("A rate card prices something more"),
    LINE_ENDED("A line of a rate card ends");

    private static final AggregateKind RATE_CARD =
            new AggregateKind("rate_card", "/v1/rate-cards", RateCardFacts.class);

    private final String description;

    RateCardEvent(String description) {
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return RATE_CARD;
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
