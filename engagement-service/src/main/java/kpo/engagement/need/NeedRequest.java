package kpo.engagement.need;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kpo.platform.validation.NearDay;
import kpo.platform.validation.OneLine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a client wants done")
record NeedRequest(
        @NotBlank @Size(max = 200) @OneLine @Schema(examples = "Equity research model for a merger") String title,
        @NotNull
                @Pattern(regexp = "[A-Z_]{1,64}")
                @Schema(
                        description = "Code of one of the eight domains in the catalog's taxonomy",
                        examples = "INVESTMENT")
                String domain,
        @NotBlank @Size(max = 10_000) @Schema(examples = "Build and defend a three-statement model.")
                String description,
        @NotNull @Schema(description = "Done once, not from week to week", examples = "true") Boolean oneOff,
        @NotNull @NearDay @Schema(description = "The first day, within ten years of today", examples = "2026-10-01")
                LocalDate startsOn,
        @NearDay @Schema(description = "The last day, within ten years of today; absent: open", examples = "2027-03-31")
                LocalDate expectedEndsOn,
        @NotNull
                @Min(1)
                @Max(1_000_000)
                @Schema(description = "Minutes of work a week, of all experts", examples = "4800")
                Integer weeklyMinutes,
        @NotNull
                @Size(max = 100)
                @Schema(description = "Competitors whose people must not work on it", examples = "[\"Globex Inc\"]")
                List<@NotBlank @Size(max = 200) @OneLine String> excludedCompetitors,
        @NotNull @Schema(examples = "CONFIDENTIAL") DataClassification dataClassification) {}
