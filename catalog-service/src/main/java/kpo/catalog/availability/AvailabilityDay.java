package kpo.catalog.availability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AvailabilityDay", description = "A day of an expert: what it has, what is taken, what is free")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AvailabilityDay(
        @Schema(examples = "2026-10-05") LocalDate day,
        @Schema(description = "Nothing on a day off", examples = "480") int capacityMinutes,
        @Schema(description = "Held or confirmed", examples = "240") int reservedMinutes,
        @Schema(examples = "240") int freeMinutes,
        @Schema(description = "Promised to reservations, and not there for them; absent: none", examples = "240")
                Integer conflictMinutes,
        @Schema(description = "Absent on a day of work") OffReason off,
        @Schema(description = "Its name", examples = "Republic Day") String holiday) {

    /** @param conflicting null where nothing is */
    static AvailabilityDay of(CapacityDay day, int reserved, Integer conflicting) {
        return new AvailabilityDay(
                day.day(),
                day.minutes(),
                reserved,
                Math.max(0, day.minutes() - reserved),
                conflicting,
                day.off(),
                day.holiday());
    }
}
