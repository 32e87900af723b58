package kpo.billing.charge;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What seller and buyer are told of a charge. Of drafts a buyer learns nothing. */
enum ChargeEvent implements EventType {
    RATED("A billable fact was taken, or tried again, and its rate is frozen"),
    HELD("A billable fact was taken but something is missing to bill it"),
    INVOICED("All of a charge is on an invoice or a draft of one"),
    RELEASED("A draft was deleted; the charge can be billed again");

    private static final AggregateKind CHARGE = new AggregateKind("charge", "/v1/charges", ChargeFacts.class);

    private final String description;

    ChargeEvent(String description) {
        this.description = description;
    }

    /** Of a charge that was just rated, or could not be. */
    static ChargeEvent of(Charge charge) {
        return charge.status() == ChargeStatus.HELD ? HELD : RATED;
    }

    @Override
    public AggregateKind aggregate() {
        return CHARGE;
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
