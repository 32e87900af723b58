package kpo.catalog.matching;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ComparisonRequest", description = "Experts to be held side by side against one requirement")
record ComparisonRequest(
        @NotNull @Valid @Schema(description = "Its limit and explain are not used") MatchRequest requirement,
        @NotNull @Size(min = 2, max = 5) @Schema(description = "Each once, in the order of the answer")
                List<@NotNull UUID> experts) {}
