package kpo.catalog.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import kpo.catalog.expert.Capacity;
import kpo.platform.validation.PlannedDay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A part of an expert's week, over a period")
record HoldRequest(
        @NotNull UUID expertId,
        @NotBlank
                @Size(max = 100)
                @Schema(
                        description =
                                "Your own number of it: a hold that is sent again under it is the same hold, while there is one",
                        examples = "assignment-0193a5c2")
                String reference,
        @NotNull
                @PlannedDay
                @Schema(
                        description = "The first day, at most 366 days ago where the expert works",
                        examples = "2026-10-05")
                LocalDate from,
        @NotNull
                @PlannedDay
                @Schema(
                        description = "The day after the last, at most two years later; one of the days is left",
                        examples = "2027-01-04")
                LocalDate to,
        @NotNull
                @Min(1)
                @Max(Capacity.MOST_A_WEEK)
                @Schema(description = "Spread over the days as the expert's hours are", examples = "1200")
                Integer weeklyMinutes,
        @Min(1)
                @Max(43_200)
                @Schema(
                        description = "How long it is held unless it is confirmed; absent: three days",
                        examples = "4320")
                Integer holdMinutes) {

    private static final int THREE_DAYS = 4_320;

    HoldRequest {
        holdMinutes = holdMinutes == null ? THREE_DAYS : holdMinutes;
    }
}
