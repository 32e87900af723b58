package kpo.catalog.taxonomy;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That a skill is claimed no more")
record DeprecateSkillRequest(
        @Size(max = 60)
                @Schema(description = "What is claimed in its place; absent: nothing", examples = "equity-research")
                String successor) {}
