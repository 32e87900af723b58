package kpo.billing.invoice;

import java.time.LocalDate;
import java.util.UUID;

/** What both may read of an invoice in an event. */
record InvoiceFacts(InvoiceStatus status, String number, UUID agreementId, LocalDate dueOn) {}
