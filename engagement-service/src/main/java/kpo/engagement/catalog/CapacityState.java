package kpo.engagement.catalog;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the reservation of an expert's time is. */
@Schema(name = "CapacityState")
public enum CapacityState {
    /** The catalog is being asked. */
    WAITING,
    RESERVED,
    /** The catalog has not the minutes; it is asked again from time to time. */
    REFUSED,
    RELEASING,
    RELEASED
}
