package kpo.catalog.taxonomy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

@Schema(description = "What a specialism is called; code and domain stay")
record ChangeSpecialismRequest(
        @NotNull @Valid Labels labels,
        @NotNull
                @Size(max = 50)
                @Schema(description = "Other names, in any language", examples = "[\"clinical trials\"]")
                @UniqueElements
                List<@NotBlank @Size(max = 120) String> synonyms) {}
