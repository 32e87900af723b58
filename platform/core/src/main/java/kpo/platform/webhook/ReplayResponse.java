package kpo.platform.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookReplay", description = "What a replay comes to")
record ReplayResponse(
        @Schema(description = "How many events wait for this webhook now because of it", examples = "12")
                long queued) {}
