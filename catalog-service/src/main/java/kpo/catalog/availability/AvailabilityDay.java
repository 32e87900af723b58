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
        @Schema(description = "Absent on a day of work") OffReason off,
        @Schema(description = "Its name", examples = "Republic Day") String holiday) {

    /** A day that was reserved before it became a day off keeps what is reserved; nothing more is free. */
    static AvailabilityDay of(CapacityDay day, int reserved) {
        return new AvailabilityDay(
                day.day(), day.minutes(), reserved, Math.max(0, day.minutes() - reserved), day.off(), day.holiday());
    }
}
