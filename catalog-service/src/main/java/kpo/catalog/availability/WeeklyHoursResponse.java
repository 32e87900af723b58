package kpo.catalog.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WeeklyHours", description = "Hours that replace those of the profile for a time")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WeeklyHoursResponse(
        UUID id,
        @Schema(description = "The first day", examples = "2027-01-04") LocalDate from,
        @Schema(description = "The first day on which they are in force no more; absent: open") LocalDate to,
        WeeklyHoursRequest.WeekMinutes minutes) {

    static WeeklyHoursResponse of(WeeklyHours hours) {
        return new WeeklyHoursResponse(
                hours.id(), hours.validFrom(), hours.validTo(), WeeklyHoursRequest.WeekMinutes.of(hours.minutes()));
    }
}
