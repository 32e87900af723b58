package kpo.engagement.need;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far each criterion holds, from 0 (not at all) to 4 (fully). */
@Embeddable
@Schema(description = "How far each criterion holds, from 0 (not at all) to 4 (fully)")
public record QualificationAnswers(
        @NotNull
                @Min(0)
                @Max(4)
                @Schema(description = "Asks for judgement where no rule decides; weighs 25", examples = "4")
                Integer judgement,
        @NotNull
                @Min(0)
                @Max(4)
                @Schema(description = "Asks for advanced education or a licence; weighs 20", examples = "4")
                Integer advancedExpertise,
        @NotNull
                @Min(0)
                @Max(4)
                @Schema(description = "Makes or reads information of the client's core; weighs 15", examples = "3")
                Integer coreInformationWork,
        @NotNull @Min(0) @Max(4) @Schema(description = "Is done once or anew each time; weighs 15", examples = "3")
                Integer oneOff,
        @NotNull @Min(0) @Max(4) @Schema(description = "Cannot be written down as steps; weighs 10", examples = "3")
                Integer uncodifiable,
        @NotNull @Min(0) @Max(4) @Schema(description = "Decisions rest on its result; weighs 10", examples = "4")
                Integer decisionImpact,
        @NotNull @Min(0) @Max(4) @Schema(description = "Touches secrets; weighs 5", examples = "3")
                Integer confidentiality) {}
