package kpo.catalog.expert;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import kpo.platform.action.Reasoned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Until when an answer takes, and why; the expert reads it")
record ExtendDueDayRequest(
        @NotNull
                @Schema(
                        description = "The last day for the answer: after the one before, by two months at most",
                        examples = "2027-01-31")
                LocalDate dueOn,
        @NotBlank @Size(max = 1000) @Schema(examples = "The university answers in January only.") String reason)
        implements Reasoned {}
