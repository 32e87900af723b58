package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SkillMigration", description = "What became of the claims of a deprecated skill")
record SkillMigrationResponse(
        @Schema(description = "Who claimed it and claims the successor now", examples = "412") long experts) {}
