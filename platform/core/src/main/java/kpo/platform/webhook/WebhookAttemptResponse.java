package kpo.platform.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookAttempt", description = "One request to a webhook")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookAttemptResponse(
        @Schema(description = "When it was sent", examples = "2026-10-05T11:30:00Z") Instant at,
        @Schema(description = "How long it took, in milliseconds", examples = "35") long durationMillis,
        @Schema(description = "Absent where nobody answered", examples = "503") Integer statusCode,
        @Schema(
                        description = "`timeout`, `connection_refused`, `connection_broken`, `tls_failed`,"
                                + " `target_refused`, `not_sent` (a dry run) or `status_` and a number; absent where it"
                                + " was taken",
                        examples = "status_503")
                String error,
        @Schema(description = "The beginning of the answer's body", examples = "Service Unavailable") String answer) {

    static WebhookAttemptResponse of(Instant at, Outcome outcome) {
        return new WebhookAttemptResponse(
                at, outcome.durationMillis(), outcome.statusCode(), outcome.error(), outcome.answer());
    }
}
