package kpo.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it is read in the feed and sent to webhooks, in the manner of CloudEvents. */
@Schema(name = "Event", description = "Something that happened to an object of yours")
public record EventEnvelope(
        @Schema(description = "The same in every repetition; forget what you have seen") UUID id,
        @Schema(examples = "engagement.activated") String type,
        Instant timestamp,
        @Schema(description = "The service that tells it", examples = "engagement-service") String source,
        AggregateReference aggregate,
        @Schema(
                        description = "The trace of the request that caused it (W3C Trace Context)",
                        examples = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                String traceparent,
        @Schema(
                        description = "Facts that every party may read; their schema by type stands in `/q/asyncapi`",
                        implementation = Map.class)
                @JsonRawValue
                String data) {

    /** The object that it is about. */
    @Schema(name = "EventAggregate", description = "The object that an event is about")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AggregateReference(
            @Schema(examples = "engagement") String type,
            UUID id,
            @Schema(description = "The version that the change made: its ETag") long version,
            @Schema(description = "Where it is read, with your own token", examples = "/v1/engagements/0199...")
                    String link) {}
}
