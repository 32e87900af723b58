package kpo.platform.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sent with a verb that nobody may call without saying why. */
@Schema(description = "Why; the other side reads it")
public record ReasonRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "The weekly effort is missing.") String reason)
        implements Reasoned {}
