package kpo.catalog.availability;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a reservation does not get what it was promised. */
@Schema(name = "ConflictReason")
enum ConflictReason {
    TIME_OFF,
    HOLIDAY,
    /** The expert's hours of the day are fewer than they were. */
    HOURS,
    /** The expert is suspended, or the vetting has ended. */
    NOT_VETTED;

    static ConflictReason of(OffReason off) {
        return switch (off) {
            case TIME_OFF -> TIME_OFF;
            case HOLIDAY -> HOLIDAY;
            case NOT_YET_AVAILABLE, NO_WORKING_DAY -> HOURS;
        };
    }
}
