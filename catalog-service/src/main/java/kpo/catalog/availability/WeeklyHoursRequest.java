package kpo.catalog.availability;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import kpo.catalog.expert.Capacity;
import kpo.platform.validation.PlannedDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Other hours than the profile's, for a time")
record WeeklyHoursRequest(
        @NotNull @PlannedDay @Schema(description = "The first day", examples = "2027-01-04") LocalDate from,
        @PlannedDay
                @Schema(
                        description =
                                "The first day on which they are in force no more; the last is at most 31 days ago where the expert works; absent: open",
                        examples = "2027-07-05")
                LocalDate to,
        @NotNull @Valid WeekMinutes minutes,
        @Schema(
                        description =
                                "Whether reservations lose what the days have no room for; without it reserved days refuse"
                                        + " fewer hours",
                        examples = "false")
                Boolean losesReservedDays) {

    WeeklyHoursRequest {
        losesReservedDays = losesReservedDays != null && losesReservedDays;
    }

    @Schema(name = "WeekMinutes", description = "The minutes of each day of the week: 1440 at most for each person")
    record WeekMinutes(
            @NotNull @Min(0) @Max(Capacity.MOST_A_DAY) @Schema(examples = "480") Integer monday,
            @NotNull @Min(0) @Max(Capacity.MOST_A_DAY) @Schema(examples = "480") Integer tuesday,
            @NotNull @Min(0) @Max(Capacity.MOST_A_DAY) @Schema(examples = "240") Integer wednesday,
            @NotNull @Min(0) @Max(Capacity.MOST_A_DAY) @Schema(examples = "480") Integer thursday,
            @NotNull @Min(0) @Max(Capacity.MOST_A_DAY) @Schema(examples = "0") Integer friday,
            @NotNull @Min(0) @Max(Capacity.MOST_A_DAY) @Schema(examples = "0") Integer saturday,
            @NotNull @Min(0) @Max(Capacity.MOST_A_DAY) @Schema(examples = "0") Integer sunday) {

        static WeekMinutes of(Map<DayOfWeek, Integer> minutes) {
            return new WeekMinutes(
                    minutes.get(DayOfWeek.MONDAY),
                    minutes.get(DayOfWeek.TUESDAY),
                    minutes.get(DayOfWeek.WEDNESDAY),
                    minutes.get(DayOfWeek.THURSDAY),
                    minutes.get(DayOfWeek.FRIDAY),
                    minutes.get(DayOfWeek.SATURDAY),
                    minutes.get(DayOfWeek.SUNDAY));
        }
    }
}
