package kpo.platform.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of the feed. It never ends: whoever has read all asks again with the same {@code next}. */
@Schema(name = "EventFeed")
public record EventFeedResponse(
        List<EventEnvelope> items,
        @Schema(description = "Send it as `after` to read on, now or later; always there") String next) {}
