package kpo.catalog.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import kpo.platform.action.Reasoned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why it is closed, and what becomes of its experts")
record CloseRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "The lease ended") String reason,
        @Schema(
                        description =
                                "Whether its experts who are vetted, suspended or being vetted are withdrawn with it; without it they refuse the closing",
                        examples = "false")
                Boolean withdrawExperts)
        implements Reasoned {

    CloseRequest {
        withdrawExperts = withdrawExperts != null && withdrawExperts;
    }
}
