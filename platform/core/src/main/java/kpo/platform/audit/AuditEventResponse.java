package kpo.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AuditEvent", description = "One change of one stored row")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEventResponse(
        UUID id,
        Instant recordedAt,
        @Schema(description = "For whom the change was made", examples = "acme") String organisation,
        @Schema(
                        description =
                                "Who made it: the token's `sub`, a job (`job:outbox`), or a database role for a change made past the service (`database:postgres`)",
                        examples = "maria")
                String subject,
        @Schema(
                        description = "The operation that was called, or the job (`job:vetting`)",
                        examples = "POST /v1/needs/{id}/submit")
                String operation,
        @Schema(
                        description =
                                "The trace id of the request: all changes of one request share it, and so do those of one run of a job",
                        examples = "4bf92f3577b34da6a3ce929d0e0e4736")
                String requestId,
        @Schema(description = "Why, where the operation asks for a reason") String reason,
        @Schema(description = "The kind of object, as it is stored", examples = "need") String entity,
        @Schema(description = "The object's id", examples = "01a20ac3-e1bf-7158-8a17-428dc75ab95a") String entityId,
        AuditAction action,
        @Schema(description = "The names of what differs", examples = "[\"status\", \"version\"]")
                List<String> changedFields,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Schema.True.class,
                        description =
                                "The row before; absent for a creation, and for callers who may not see every field")
                JsonNode before,
        @Schema(
                        type = SchemaType.OBJECT,
                        additionalProperties = Schema.True.class,
                        description =
                                "The row after; absent for a deletion, and for callers who may not see every field")
                JsonNode after) {}
