package kpo.catalog.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What this feature holds of an expert, as the expert is told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldOfTime(
        @Schema(description = "When the expert was or will be away, and what for") List<TimeOffResponse> timeOff,
        @Schema(description = "Hours that replace those of the profile for a time")
                List<WeeklyHoursResponse> weeklyHours,
        @Schema(description = "For whom the expert's time was held or reserved")
                List<ReservationResponse> reservations) {}
