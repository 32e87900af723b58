package kpo.platform.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookReplay")
record ReplayResponse(
        @Schema(description = "How many events wait for this webhook now because of it", examples = "12")
                long queued) {}
