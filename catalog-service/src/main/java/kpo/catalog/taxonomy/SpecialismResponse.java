package kpo.catalog.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Specialism", description = "A part of a domain")
record SpecialismResponse(
        @Schema(examples = "clinical-research") String code,
        @Schema(examples = "MEDICAL_AND_HEALTH_CARE") DomainCode domain,
        Labels labels) {

    static SpecialismResponse of(Specialism specialism) {
        return new SpecialismResponse(specialism.code(), specialism.domain(), specialism.labels());
    }
}
