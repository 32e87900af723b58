package kpo.engagement.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ConflictCheck", description = "What compliance found; the latest counts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConflictCheckResponse(
        UUID id,
        UUID assignmentId,
        ConflictDecision decision,
        String reason,
        @Schema(description = "The first day on which a waiver no longer counts") LocalDate expiresOn,
        @Schema(description = "The `sub` of who decided", examples = "cora") String decidedBy,
        Instant decidedAt,
        @Schema(description = "The `sub` of who confirmed a waiver; before that it does not count", examples = "dora")
                String confirmedBy,
        Instant confirmedAt) {

    static ConflictCheckResponse of(ConflictCheck c) {
        return new ConflictCheckResponse(
                c.id(),
                c.assignmentId(),
                c.decision(),
                c.reason(),
                c.expiresOn(),
                c.decidedBy(),
                c.decidedAt(),
                c.confirmedBy(),
                c.confirmedAt());
    }
}
