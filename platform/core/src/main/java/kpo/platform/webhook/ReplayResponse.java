package kpo.platform.webhook;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookReplay", description = "What a replay comes to")
record ReplayResponse(
        @Schema(description = "How many events wait for this webhook now because of it", examples = "12") long queued,
        @Schema(
                        description = "The first event that is left for another replay, where there are more than one"
                                + " replay takes: send it as `fromEventId`; null where none is left",
                        nullable = true)
                UUID nextEventId) {}
