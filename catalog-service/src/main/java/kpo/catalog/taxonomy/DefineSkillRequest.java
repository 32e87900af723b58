package kpo.catalog.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

@Schema(description = "Something an expert can be good at")
record DefineSkillRequest(
        @NotNull
                @Size(max = 60)
                @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "is no code such as equity-research")
                @Schema(description = "Lower case, with hyphens; never changed", examples = "equity-research")
                String code,
        @NotNull @Schema(examples = "INVESTMENT") DomainCode domain,
        @Size(max = 60) @Schema(description = "Of the domain; absent: none", examples = "securities-research")
                String specialism,
        @NotNull @Valid Labels labels,
        @Size(max = 50)
                @Schema(description = "Other names, in any language", examples = "[\"stock analysis\"]")
                @UniqueElements
                List<@NotBlank @Size(max = 120) String> synonyms) {

    DefineSkillRequest {
        synonyms = synonyms == null ? List.of() : synonyms;
    }
}
