package kpo.billing.charge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a charge has come on its way to an invoice. */
@Schema(name = "ChargeStatus")
public enum ChargeStatus {
    /** Taken, not yet looked at. */
    RECEIVED,
    /** Its rate is frozen. */
    RATED,
    /** Something is missing; tried again when it is there. */
    HELD,
    /** On an invoice or a draft of one. */
    INVOICED;

    boolean mayBecome(ChargeStatus next) {
        return switch (this) {
            case RECEIVED -> next == RATED || next == HELD;
            case HELD -> next == RATED || next == HELD || next == INVOICED;
            case RATED -> next == HELD || next == INVOICED;
            // A deleted draft gives its charges back.
            case INVOICED -> next == RATED;
        };
    }
}
