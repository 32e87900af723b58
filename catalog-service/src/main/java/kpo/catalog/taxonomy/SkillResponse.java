package kpo.catalog.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Skill", description = "Something an expert can be good at")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SkillResponse(
        @Schema(examples = "equity-research") String code,
        @Schema(description = "Absent for a skill of all domains", examples = "INVESTMENT") DomainCode domain,
        @Schema(examples = "securities-research") String specialism,
        Labels labels,
        @Schema(description = "Other names, in any language") List<String> synonyms,
        @Schema(description = "The concept of ESCO; absent where it is none") UUID escoId,
        @Schema(description = "Since when nobody claims it anew; absent while it can be claimed") Instant deprecatedAt,
        @Schema(description = "What is claimed in its place", examples = "credit-analysis") String successor) {

    static SkillResponse of(Skill skill) {
        return new SkillResponse(
                skill.code(),
                skill.domain(),
                skill.specialism(),
                skill.labels(),
                skill.synonyms(),
                skill.escoId(),
                skill.deprecatedAt(),
                skill.successor());
    }
}
