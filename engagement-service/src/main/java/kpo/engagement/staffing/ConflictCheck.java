package kpo.engagement.staffing;

import static kpo.engagement.staffing.StaffingProblem.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.engagement.engagement.Parties;
import kpo.platform.Ids;
import kpo.platform.action.AllowedAction;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;

/**
 * Whether an expert's other ties stand against an assignment. The decision never changes, a newer one takes its place; a
 * waiver is confirmed once, by a second person of compliance.
 */
@Entity
@EventSource(ConflictCheckEvent.class)
@Table(name = "conflict_check")
public class ConflictCheck implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID assignmentId;

    @Embedded
    private Parties parties;

    @Enumerated(EnumType.STRING)
    private ConflictDecision decision;

    private String reason;
    private LocalDate expiresOn;
    private String decidedBy;
    private Instant decidedAt;
    private String confirmedBy;
    private Instant confirmedAt;

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

    void confirm(String confirmer, Instant now) {
        AllowedAction.require(refusalsToConfirm(confirmer));
        confirmedBy = confirmer;
        confirmedAt = now;
    }

    List<ProblemException> refusalsToConfirm(String confirmer) {
        if (decision != ConflictDecision.WAIVED || isConfirmed()) {
            return List.of(CommonProblem.STATE_CONFLICT.because("Only a waiver is confirmed, and once."));
        }
        return confirmer.equals(decidedBy)
                ? List.of(FOUR_EYES.because("You decided on this waiver; somebody else confirms it."))
                : List.of();
    }

    /** Whether work of that day is free of conflicts: cleared, or waived by two people and not expired. */
    public boolean allowsWorkOn(LocalDate day) {
        return switch (decision) {
            case CLEARED -> true;
            case WAIVED -> isConfirmed() && day.isBefore(expiresOn);
            case BLOCKED -> false;
        };
    }

    private boolean isConfirmed() {
        return confirmedBy != null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
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

    String confirmedBy() {
        return confirmedBy;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    @Override
    public Set<String> eventParties() {
        return parties.organisations();
    }

    @Override
    public ConflictCheckFacts eventData() {
        return new ConflictCheckFacts(decision, assignmentId, isConfirmed());
    }
}
