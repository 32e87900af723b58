package kpo.catalog.expert;

import static kpo.catalog.expert.RightsRequestVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a provider is told of what its experts ask for in their own name. */
enum RightsRequestEvent implements EventType {
    ASKED(null, "An expert asks to be put right or to be forgotten; the answer is due within a month"),
    FULFILLED(FULFIL, "What an expert asked for was done"),
    REFUSED(REFUSE, "What an expert asked for is not done; why stands in the request"),
    EXTENDED(EXTEND, "The answer to an expert takes longer than a month; until when, and why, stands in the request"),
    WITHDRAWN(WITHDRAW, "An expert took a request back; nobody need answer it");

    private static final AggregateKind RIGHTS_REQUEST =
            new AggregateKind("rights_request", "/v1/rights-requests", RightsRequestFacts.class);

    private final Verb verb;
    private final String description;

    RightsRequestEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return RIGHTS_REQUEST;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Verb verb() {
        return verb;
    }
}
