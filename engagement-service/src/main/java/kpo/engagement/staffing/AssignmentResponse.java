package kpo.engagement.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Assignment", description = "An expert in a role of a statement of work")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentResponse(
        UUID id,
        UUID engagementId,
        UUID statementOfWorkId,
        UUID expertId,
        @Schema(
                        description = "Not shown to the client before an NDA that covers the expert is in force",
                        examples = "Anita Rao")
                String expertName,
        @Schema(description = "When the catalog said so") Instant profileAsOf,
        @Schema(examples = "senior-financial-analyst") String role,
        LocalDate startsOn,
        @Schema(description = "The last day") LocalDate endsOn,
        AssignmentStatus status,
        String declineReason) {

    static AssignmentResponse of(Assignment a, boolean withIdentity) {
        return new AssignmentResponse(
                a.id(),
                a.engagementId(),
                a.statementOfWorkId(),
                a.expertId(),
                withIdentity ? a.expertName() : null,
                a.profileAsOf(),
                a.role(),
                a.startsOn(),
                a.endsOn(),
                a.status(),
                a.declineReason());
    }
}
