package kpo.platform.webhook;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookReplayRequest", description = "From where events are sent again: one of the two")
record ReplayRequest(
        @Schema(description = "Events that were recorded then or later") Instant since,
        @Schema(description = "This event and those after it") UUID fromEventId) {}
