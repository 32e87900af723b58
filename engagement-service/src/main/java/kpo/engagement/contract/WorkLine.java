package kpo.engagement.contract;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work of one role. Its price stands in a rate card of billing. */
@Embeddable
@Schema(name = "WorkLine", description = "Work of one role; its price stands in a rate card")
record WorkLine(
        @NotNull
                @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
                @Size(max = 64)
                @Schema(description = "As in the rate cards", examples = "senior-financial-analyst")
                String role,
        @NotBlank @Size(max = 1000) @Schema(examples = "Three-statement model with scenarios") String description,
        @NotNull @Min(1) @Max(100_000_000) @Schema(description = "An estimate; it limits nothing", examples = "9600")
                Integer estimatedMinutes) {}
