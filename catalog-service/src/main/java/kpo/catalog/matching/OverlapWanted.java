package kpo.catalog.matching;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import kpo.catalog.expert.DailyWindow;
import kpo.platform.validation.NearDay;
import kpo.platform.validation.ZoneName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of the client, and how many of their minutes an expert must share. The days keep the order in which they were sent,
 * also where a run is read again: Hibernate reads it by rules of its own.
 */
@Schema(name = "OverlapWanted", description = "Your hours, and how much of them the expert must share")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverlapWanted(
        @NotNull @Schema(description = "When it begins, in local time, to the minute", examples = "09:00")
                LocalTime from,
        @NotNull @Schema(description = "To the minute. Before `from`: on the next day", examples = "17:00")
                LocalTime to,
        @NotNull @ZoneName @Schema(examples = "America/New_York") String zone,
        @Size(min = 1)
                @Schema(
                        description = "Your days; Monday to Friday where absent",
                        examples = "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\"]")
                @JsonDeserialize(as = LinkedHashSet.class)
                Set<@NotNull DayOfWeek> days,
        @NotNull
                @Min(0)
                @Max(1_440)
                @Schema(description = "On every one of your days; who shares less is removed", examples = "120")
                Integer minimumMinutes,
        @Min(0)
                @Max(1_440)
                @Schema(
                        description =
                                "On a typical day, for the full score; the minimum where absent, and no less than that nor more than your hours have. 0: it is not scored",
                        examples = "180")
                Integer wantedMinutes,
        @NotNull
                @NearDay
                @Schema(description = "The first day of the period, within ten years of today", examples = "2026-10-05")
                LocalDate periodFrom,
        @NotNull
                @NearDay
                @Schema(
                        description =
                                "The first day that is not counted, within ten years of today and at most two years after periodFrom",
                        examples = "2027-04-05")
                LocalDate periodTo) {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    OverlapWanted {
        days = requireNonNullElse(days, MONDAY_TO_FRIDAY);
        wantedMinutes = wantedMinutes == null ? minimumMinutes : wantedMinutes;
    }

    DailyWindow window() {
        return new DailyWindow(from, to, ZoneId.of(zone), days);
    }
}
