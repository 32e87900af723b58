package kpo.billing.invoice;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a seller is told of an invoice, and its buyer from the day of its issue. */
enum InvoiceEvent implements EventType {
    DRAFTED("An invoice was drafted; it has no number"),
    ISSUED("An invoice has its number and never changes"),
    DELETED("A draft was deleted");

    private static final AggregateKind INVOICE = new AggregateKind("invoice", "/v1/invoices", InvoiceFacts.class);

    private final String description;

    InvoiceEvent(String description) {
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return INVOICE;
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
