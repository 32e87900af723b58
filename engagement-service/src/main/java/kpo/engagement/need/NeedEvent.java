package kpo.engagement.need;

import static kpo.engagement.need.NeedVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a client is told of its need. */
enum NeedEvent implements EventType {
    DRAFTED(null, "A client began to state a need"),
    EDITED(EDIT, "The client changed its need"),
    SUBMITTED(SUBMIT, "The client submitted its need"),
    RETURNED(RETURN, "An operator gave the need back; the reason stands in it"),
    ASSESSED(ASSESS, "An operator found whether the need is knowledge work");

    private static final AggregateKind NEED = new AggregateKind("need", "/v1/needs", NeedFacts.class);

    private final Verb verb;
    private final String description;

    NeedEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return NEED;
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
