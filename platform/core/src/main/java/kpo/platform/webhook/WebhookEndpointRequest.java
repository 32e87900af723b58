package kpo.platform.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where to send which events")
record WebhookEndpointRequest(
        @NotNull
                @Size(min = 1, max = 2000)
                @Schema(
                        description = "An https address in the public internet",
                        examples = "https://hooks.example.com/kpo")
                String url,
        @Size(max = 200) @Schema(examples = "Our ledger") String description,
        @NotEmpty
                @Size(max = 50)
                @Schema(
                        description = "Types of events, whole nouns or `*`; `/q/asyncapi` lists them",
                        examples = "[\"invoice.*\", \"engagement.activated\"]")
                List<@NotBlank @Size(max = 100) String> types,
        @Schema(description = "Operators only: events of every organisation, not of the own alone")
                Boolean everyOrganisation) {

    boolean ofEveryOrganisation() {
        return Boolean.TRUE.equals(everyOrganisation);
    }
}
