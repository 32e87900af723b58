package kpo.engagement.staffing;

import static kpo.engagement.staffing.StaffingProblem.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kpo.engagement.engagement.Parties;
import kpo.platform.Ids;

/** Whether an expert's other ties stand against an assignment. It never changes; a newer one takes its place. */
@Entity
@Table(name = "conflict_check")
public class ConflictCheck {

    @Id
    private UUID id;

    private UUID assignmentId;

    @Embedded
    private Parties parties;

    @Enumerated(EnumType.STRING)
    private ConflictDecision decision;

    private String reason;
    private LocalDate expiresOn;
    private String decidedBy;
    private Instant decidedAt;

    protected ConflictCheck() {}

    static ConflictCheck decide(Assignment assignment, DecideConflictRequest request, String decider, Instant now) {
        if (request.decision() != ConflictDecision.CLEARED
                && (request.reason() == null || request.reason().isBlank())) {
            throw CONFLICT_REASON_REQUIRED
                    .because("%s needs a reason.", request.decision())
                    .at("/reason");
        }
        if ((request.decision() == ConflictDecision.WAIVED) != (request.expiresOn() != null)) {
            throw WAIVER_EXPIRY_REQUIRED
                    .because("expiresOn stands with WAIVED and only there.")
                    .at("/expiresOn");
        }
        ConflictCheck check = new ConflictCheck();
        check.id = Ids.next();
        check.assignmentId = assignment.id();
        check.parties = assignment.parties();
        check.decision = request.decision();
        check.reason = request.reason();
        check.expiresOn = request.expiresOn();
        check.decidedBy = decider;
        check.decidedAt = now;
        return check;
    }

    /** Whether work of that day is free of conflicts: cleared, or waived and not expired. */
    public boolean allowsWorkOn(LocalDate day) {
        return switch (decision) {
            case CLEARED -> true;
            case WAIVED -> day.isBefore(expiresOn);
            case BLOCKED -> false;
        };
    }

    UUID id() {
        return id;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    ConflictDecision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }

    LocalDate expiresOn() {
        return expiresOn;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
