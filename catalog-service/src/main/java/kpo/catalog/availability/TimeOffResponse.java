package kpo.catalog.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TimeOff", description = "Days on which the expert is away")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimeOffResponse(
        UUID id,
        TimeOffKind kind,
        @Schema(description = "The first day", examples = "2026-12-21") LocalDate from,
        @Schema(description = "The day after the last", examples = "2027-01-04") LocalDate to,
        @Schema(description = "For whom it was entered: an expert cancels what an expert entered")
                TimeOffSide enteredAs,
        @Schema(description = "The login of who entered it; absent where that is not known", examples = "dev")
                String enteredBy) {

    static TimeOffResponse of(TimeOff timeOff) {
        return new TimeOffResponse(
                timeOff.id(),
                timeOff.kind(),
                timeOff.startsOn(),
                timeOff.endsOn(),
                timeOff.enteredAs(),
                timeOff.enteredBy());
    }
}
