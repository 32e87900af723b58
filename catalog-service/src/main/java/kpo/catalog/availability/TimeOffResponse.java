package kpo.catalog.availability;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TimeOff", description = "Days on which the expert is away")
record TimeOffResponse(
        UUID id,
        TimeOffKind kind,
        @Schema(description = "The first day", examples = "2026-12-21") LocalDate from,
        @Schema(description = "The day after the last", examples = "2027-01-04") LocalDate to) {

    static TimeOffResponse of(TimeOff timeOff) {
        return new TimeOffResponse(timeOff.id(), timeOff.kind(), timeOff.startsOn(), timeOff.endsOn());
    }
}
