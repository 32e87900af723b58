package kpo.catalog.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Specialism", description = "A part of a domain")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpecialismResponse(
        @Schema(examples = "clinical-research") String code,
        @Schema(examples = "MEDICAL_AND_HEALTH_CARE") DomainCode domain,
        Labels labels,
        @Schema(description = "Other names, in any language") List<String> synonyms,
        @Schema(description = "Since when nobody names it anew; absent while it can be named") Instant deprecatedAt,
        @Schema(description = "What is named in its place", examples = "drug-safety") String successor) {

    static SpecialismResponse of(Specialism specialism) {
        return new SpecialismResponse(
                specialism.code(),
                specialism.domain(),
                specialism.labels(),
                specialism.synonyms(),
                specialism.deprecatedAt(),
                specialism.successor());
    }
}
