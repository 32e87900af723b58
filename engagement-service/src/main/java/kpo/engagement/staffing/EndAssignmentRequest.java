package kpo.engagement.staffing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "When an assignment ends")
record EndAssignmentRequest(
        @NotNull @Schema(description = "The last day of work under it", examples = "2026-12-31") LocalDate endsOn) {}
