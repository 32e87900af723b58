package kpo.engagement.staffing;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What compliance and the two sides are told of a conflict check. */
enum ConflictCheckEvent implements EventType {
    DECIDED("Compliance decided whether other ties stand against an assignment"),
    WAIVER_CONFIRMED("A second person confirmed a waiver");

    private static final AggregateKind CONFLICT_CHECK =
            new AggregateKind("conflict_check", null, ConflictCheckFacts.class);

    private final String description;

    ConflictCheckEvent(String description) {
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return CONFLICT_CHECK;
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
