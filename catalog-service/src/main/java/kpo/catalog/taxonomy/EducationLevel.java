package kpo.catalog.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "EducationLevel", description = "A level of education of ISCED 2011")
record EducationLevel(
        @Schema(examples = "7") int level,
        @Schema(description = "In English", examples = "Master's or equivalent level") String en,
        @Schema(description = "In Hindi", examples = "स्नातकोत्तर या समकक्ष स्तर") String hi,
        @Schema(description = "Whether a vetting may rest on a degree of it", examples = "true") boolean advanced) {}
