package kpo.engagement.client;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Client", description = "A company that buys knowledge work")
record ClientResponse(
        UUID id,
        @Schema(examples = "acme") String organisation,
        @Schema(examples = "Acme Capital LLC") String name,
        @Schema(examples = "US") String country) {

    static ClientResponse of(Client client) {
        return new ClientResponse(client.id(), client.organisation(), client.name(), client.country());
    }
}
