package kpo.billing.agreement;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What seller and buyer are told of their agreement. */
enum BillingAgreementEvent implements EventType {
    AGREED("The money part of an agreement was taken; work can be billed under it");

    private static final AggregateKind BILLING_AGREEMENT =
            new AggregateKind("billing_agreement", "/v1/billing-agreements", BillingAgreementFacts.class);

    private final String description;

    BillingAgreementEvent(String description) {
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return BILLING_AGREEMENT;
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
