package kpo.engagement.timesheet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import kpo.platform.validation.ZoneName;

/** A row of a file of time: the work as in {@link TimeEntryRequest}, whose it is, and its id in the file's own world. */
record TimeEntryRow(
        @NotNull UUID assignmentId,
        @NotBlank @Size(max = 100) String reference,
        Instant startedAt,
        Instant endedAt,
        LocalDateTime localStart,
        LocalDateTime localEnd,
        @NotNull @ZoneName String zone,
        @Size(max = 500) String description) {

    TimeEntryRequest work() {
        return new TimeEntryRequest(startedAt, endedAt, localStart, localEnd, zone, description);
    }
}
