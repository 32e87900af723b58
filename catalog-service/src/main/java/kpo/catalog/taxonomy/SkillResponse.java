package kpo.catalog.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Skill", description = "Something an expert can be good at")
record SkillResponse(
        @Schema(examples = "equity-research") String code,
        @Schema(examples = "INVESTMENT") DomainCode domain,
        Labels labels) {

    static SkillResponse of(Skill skill) {
        return new SkillResponse(skill.code(), skill.domain(), skill.labels());
    }
}
