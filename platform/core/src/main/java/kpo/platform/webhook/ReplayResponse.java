package kpo.platform.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookReplay", description = "What a replay comes to")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReplayResponse(
        @Schema(description = "How many events wait for this webhook now because of it", examples = "12") long queued,
        @Schema(
                        description = "The first event that is left for another replay, where there are more than one"
                                + " replay takes: send it as `fromEventId`; absent where none is left")
                UUID nextEventId) {}
