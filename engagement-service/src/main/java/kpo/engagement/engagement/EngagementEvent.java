package kpo.engagement.engagement;

import static kpo.engagement.engagement.EngagementVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What the parties of an engagement are told of it. */
enum EngagementEvent implements EventType {
    PROPOSED(null, "A client proposed an engagement to a provider"),
    QUALIFIED(QUALIFY, "An operator confirmed that the proposal is sound"),
    MATCHING_OPENED(OPEN_MATCHING, "The search for experts began"),
    EXPERTS_SELECTED(SELECT, "The search for experts ended; papers are next"),
    ACTIVATED(ACTIVATE, "The transition began: papers are signed and somebody is ready"),
    WENT_LIVE(GO_LIVE, "Regular work began"),
    RAMP_DOWN_BEGUN(BEGIN_RAMP_DOWN, "The engagement began to end"),
    CLOSED(CLOSE, "The engagement is over and settled"),
    CANCELLED(CANCEL, "The engagement was cancelled before regular work");

    private static final AggregateKind ENGAGEMENT =
            new AggregateKind("engagement", "/v1/engagements", EngagementFacts.class);

    private final Verb verb;
    private final String description;

    EngagementEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return ENGAGEMENT;
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
