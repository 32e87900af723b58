package kpo.engagement.confidentiality;

import static kpo.engagement.confidentiality.NdaVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What the two sides of an NDA are told of it. */
enum NdaEvent implements EventType {
    DRAFTED(null, "An NDA was drafted"),
    SENT(SEND, "An NDA was sent to both sides to sign"),
    SIGNED(SIGN, "One side signed; the status says whether both have"),
    TERMINATED(TERMINATE, "An NDA was terminated; new access ends");

    private static final AggregateKind NDA = new AggregateKind("nda", "/v1/ndas", NdaFacts.class);

    private final Verb verb;
    private final String description;

    NdaEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return NDA;
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
