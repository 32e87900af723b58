package kpo.catalog.matching;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Invariant 4: those for whom nobody may have worked for some months before the start. */
@Schema(name = "CompetitorsExcluded", description = "Whose people must have left them for long enough")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CompetitorsExcluded(
        @NotEmpty
                @Size(max = 100)
                @Schema(
                        description = "Employers, or those for whose benefit, by names as those of excludedEmployers",
                        examples = "[\"Narmada Capital\"]")
                List<@NotBlank @Size(max = 200) String> names,
        @Min(0)
                @Max(120)
                @Schema(
                        description = "Who worked for one in the domain, or in none that is known, within so many"
                                + " months before the start is removed; 12 where absent",
                        examples = "12")
                Integer coolingOffMonths) {

    private static final int DEFAULT_COOLING_OFF_MONTHS = 12;

    CompetitorsExcluded {
        coolingOffMonths = requireNonNullElse(coolingOffMonths, DEFAULT_COOLING_OFF_MONTHS);
    }

    /** The last end of a work from which the months are over on the start: an end of 31 January is free on 28 February. */
    LocalDate lastFree(LocalDate startsOn) {
        LocalDate last = startsOn.minusMonths(coolingOffMonths);
        while (!last.plusDays(1).plusMonths(coolingOffMonths).isAfter(startsOn)) {
            last = last.plusDays(1);
        }
        return last;
    }
}
