package kpo.catalog.taxonomy;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That a specialism is named no more")
record DeprecateSpecialismRequest(
        @Size(max = 60)
                @Schema(
                        description = "Of the same domain, to be named in its place; absent: none",
                        examples = "drug-safety")
                String successor) {}
