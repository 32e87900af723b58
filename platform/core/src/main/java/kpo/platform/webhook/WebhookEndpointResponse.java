package kpo.platform.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kpo.platform.secret.HoldsSecret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookEndpoint", description = "An address of yours that is told of events")
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookEndpointResponse(
        UUID id,
        @Schema(examples = "acme") String organisation,
        @Schema(description = "Where events are sent", examples = "https://hooks.example.com/kpo") String url,
        @Schema(examples = "Our ledger") String description,
        @Schema(description = "Which events", examples = "[\"invoice.*\"]") List<String> types,
        @Schema(description = "Whether it is an operator's, told of every organisation") boolean everyOrganisation,
        WebhookState state,
        @Schema(description = "`attempts_exhausted` or `gone`; absent unless PARKED", examples = "attempts_exhausted")
                String parkedReason,
        @Schema(description = "Until then the secret before signs too") Instant previousSecretUntil,
        Instant createdAt,
        @Schema(
                        description = "For the library of Standard Webhooks. Given once: when it is made or rotated",
                        examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                String secret)
        implements HoldsSecret {

    static WebhookEndpointResponse of(WebhookEndpoint e) {
        return of(e, null);
    }

    static WebhookEndpointResponse of(WebhookEndpoint e, String secret) {
        return new WebhookEndpointResponse(
                e.id(),
                e.organisation(),
                e.url(),
                e.description(),
                e.types(),
                e.everyOrganisation(),
                e.state(),
                e.parkedReason(),
                e.previousSecretUntil(),
                e.createdAt(),
                secret);
    }
}
