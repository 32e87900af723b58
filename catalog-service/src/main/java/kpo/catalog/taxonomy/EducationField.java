package kpo.catalog.taxonomy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field of education. @param parent null for a broad field */
@Schema(name = "EducationField", description = "A field of education of ISCED-F 2013")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EducationField(
        @Schema(description = "2 digits broad, 3 narrow, 4 detailed", examples = "0412") String code,
        @Schema(description = "The field above; absent for a broad one", examples = "041") String parent,
        @Schema(description = "In English", examples = "Finance, banking and insurance") String en,
        @Schema(description = "In Hindi, of broad fields") String hi) {}
