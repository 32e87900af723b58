package kpo.catalog.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

@Schema(description = "A part of a domain")
record DefineSpecialismRequest(
        @NotNull
                @Size(max = 60)
                @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "is no code such as clinical-research")
                @Schema(description = "Lower case, with hyphens; never changed", examples = "clinical-research")
                String code,
        @NotNull @Schema(examples = "MEDICAL_AND_HEALTH_CARE") DomainCode domain,
        @NotNull @Valid Labels labels,
        @Size(max = 50)
                @Schema(description = "Other names, in any language", examples = "[\"clinical trials\"]")
                @UniqueElements
                List<@NotBlank @Size(max = 120) String> synonyms) {

    DefineSpecialismRequest {
        synonyms = synonyms == null ? List.of() : synonyms;
    }
}
