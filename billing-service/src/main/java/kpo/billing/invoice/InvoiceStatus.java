package kpo.billing.invoice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an invoice is in its life. */
@Schema(name = "InvoiceStatus")
enum InvoiceStatus {
    /** Has no number and may be deleted. */
    DRAFT,
    /** Has a number and never changes. */
    ISSUED;

    boolean mayBecome(InvoiceStatus next) {
        return switch (this) {
            case DRAFT -> next == ISSUED;
            case ISSUED -> false;
        };
    }

    boolean mayBeDeleted() {
        return switch (this) {
            case DRAFT -> true;
            case ISSUED -> false;
        };
    }
}
