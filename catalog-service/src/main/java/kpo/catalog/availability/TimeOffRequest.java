package kpo.catalog.availability;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import kpo.platform.validation.PlannedDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Days on which the expert is away")
record TimeOffRequest(
        @NotNull @Schema(examples = "VACATION") TimeOffKind kind,
        @NotNull @PlannedDay @Schema(description = "The first day", examples = "2026-12-21") LocalDate from,
        @NotNull
                @PlannedDay
                @Schema(
                        description =
                                "The day after the last, at most two years later; the last is at most 31 days ago where the expert works",
                        examples = "2027-01-04")
                LocalDate to,
        @Schema(
                        description =
                                "Whether the days are taken out of reservations; without it reserved days refuse the time off",
                        examples = "false")
                Boolean losesReservedDays) {

    TimeOffRequest {
        losesReservedDays = losesReservedDays != null && losesReservedDays;
    }
}
