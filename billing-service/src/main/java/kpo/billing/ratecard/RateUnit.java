package kpo.billing.ratecard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit price is the price of. */
@Schema(name = "RateUnit")
public enum RateUnit {
    /** Sixty minutes of time. */
    HOUR,
    /** One counted piece of work. */
    UNIT
}
