package kpo.engagement.confidentiality;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The duty to keep the client's secrets: when, and for whom")
record DraftNdaRequest(
        @NotNull @Schema(examples = "2026-09-15") LocalDate effectiveFrom,
        @Schema(description = "The first day on which it is no longer in force; absent: open", examples = "2028-09-15")
                LocalDate effectiveTo,
        @Schema(description = "Until when what was shown stays secret; absent: for ever", examples = "2031-09-15")
                LocalDate survivesUntil,
        @NotNull @Schema(description = "Whether every expert of the provider is covered", examples = "true")
                Boolean coversEveryExpert,
        @NotNull
                @Size(max = 500)
                @Schema(description = "Those covered where not every expert is; else empty", examples = "[]")
                List<@NotNull UUID> expertIds) {}
