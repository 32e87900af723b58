package kpo.catalog.expert;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill of the taxonomy and how well it is mastered. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SkillLevel", description = "A skill and how well it is mastered")
public record SkillLevel(
        @NotBlank @Size(max = 60) @Schema(description = "From the taxonomy", examples = "equity-research") String code,
        @NotNull @Min(1) @Max(5) @Schema(description = "1 beginner to 5 authority", examples = "5") Integer level,
        @Schema(description = "Absent where nobody said; not in the future", examples = "2026-06-30")
                LocalDate lastUsedOn) {}
