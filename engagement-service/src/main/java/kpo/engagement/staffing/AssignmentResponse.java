package kpo.engagement.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kpo.engagement.catalog.CapacityClaim;
import kpo.engagement.catalog.CapacityState;
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
        String declineReason,
        String withdrawReason,
        @Schema(description = "Of the expert's week", examples = "2400") Integer weeklyMinutes,
        @Schema(description = "Whether the catalog has reserved the time; absent before the client confirms")
                CapacityState capacity,
        @Schema(
                        description = "Why the time is not reserved",
                        examples = "capacity_exceeded: In the week of 2026-10-05 480 minutes find no room.")
                String capacityRefusal) {

    static AssignmentResponse of(Assignment a, boolean withIdentity, Optional<CapacityClaim> capacity) {
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
                a.declineReason(),
                a.withdrawReason(),
                a.weeklyMinutes(),
                capacity.map(CapacityClaim::state).orElse(null),
                capacity.map(CapacityClaim::refusal).orElse(null));
    }
}
