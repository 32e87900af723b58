package kpo.engagement.timesheet;

import static kpo.engagement.timesheet.TimeEntryVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What the two sides are told of an entry of time. */
enum TimeEntryEvent implements EventType {
    LOGGED(null, "Work was written down; the provider alone is told of drafts"),
    EDITED(EDIT, "An entry was changed; it is a draft again"),
    DELETED(null, "A draft was removed"),
    SUBMITTED(SUBMIT, "An entry was submitted to the client"),
    RECALLED(RECALL, "The provider took a submitted entry back"),
    APPROVED(APPROVE, "The client approved the entry; it will be billed"),
    REJECTED(REJECT, "The client rejected the entry; the reason stands in it");

    private static final AggregateKind TIME_ENTRY =
            new AggregateKind("time_entry", "/v1/time-entries", TimeEntryFacts.class);

    private final Verb verb;
    private final String description;

    TimeEntryEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return TIME_ENTRY;
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
