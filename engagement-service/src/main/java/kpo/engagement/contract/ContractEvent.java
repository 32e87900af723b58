package kpo.engagement.contract;

import static kpo.engagement.contract.ContractVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What the two sides of a statement of work are told of it. */
enum ContractEvent implements EventType {
    DRAFTED(null, "A statement of work was drafted"),
    EDITED(EDIT, "Its terms changed; in a negotiation it is the other side's turn now"),
    PROPOSED(PROPOSE, "One side proposed its terms to the other"),
    AGREED(AGREE, "Both sides agree on its terms"),
    REJECTED(REJECT, "One side rejected it"),
    SIGNED(SIGN, "One side signed; the status says whether both have");

    private static final AggregateKind STATEMENT_OF_WORK =
            new AggregateKind("statement_of_work", "/v1/statements-of-work", ContractFacts.class);

    private final Verb verb;
    private final String description;

    ContractEvent(Verb verb, String description) {
        this.verb = verb;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return STATEMENT_OF_WORK;
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
