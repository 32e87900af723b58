package kpo.engagement.staffing;

import static kpo.engagement.staffing.AssignmentVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What the two sides of an assignment are told of it; who the expert is stands in the assignment. */
enum AssignmentEvent implements EventType {
    PROPOSED(null, "A provider proposed an expert for a role"),
    PRESENTED(PRESENT, "The expert was presented to the client"),
    CONFIRMED(CONFIRM, "The client wants the expert"),
    DECLINED(DECLINE, "The client does not want the expert"),
    ONBOARDED(ONBOARD, "The expert is being brought in"),
    READY(MARK_READY, "The expert is ready to begin"),
    STARTED(START, "The expert works"),
    ENDED(END, "The expert works for the last time on the day of the assignment's end"),
    WITHDRAWN(WITHDRAW, "The expert will not work, and the time reserved is given back");

    private static final AggregateKind ASSIGNMENT =
            new AggregateKind("assignment", "/v1/assignments", AssignmentFacts.class);

    private final Verb verb;
    private final String description;

    AssignmentEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return ASSIGNMENT;
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
