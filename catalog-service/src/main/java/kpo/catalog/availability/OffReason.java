package kpo.catalog.availability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an expert does not work on a day. */
@Schema(name = "OffReason")
enum OffReason {
    /** Before the first day on which the expert can start. */
    NOT_YET_AVAILABLE,
    /** The weekly hours have no minutes on it. */
    NO_WORKING_DAY,
    HOLIDAY,
    TIME_OFF
}
