package kpo.billing.charge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a charge measures. */
@Schema(name = "ChargeKind")
public enum ChargeKind {
    /** Minutes of work, priced per hour. */
    TIME,
    /** Counted pieces, priced per unit. */
    UNITS,
    /** Money that was spent for the client and is passed on as it is. */
    PASS_THROUGH
}
