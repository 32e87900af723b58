package kpo.catalog.vetting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.catalog.expert.VettingVerb;
import kpo.platform.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;

/**
 * One round of vetting: each step, what was checked, how it ended, and until when the result counts. A change of the
 * profile may end it without a decision; the next submission opens another.
 */
@Entity
@Table(name = "vetting_case")
class VettingCase {

    /** How a round ended. */
    @Schema(name = "VettingOutcome")
    enum Outcome {
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID expertId;
    private String organisation;
    private String submittedBy;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String decidedBy;
    private Instant decidedAt;
    private String reason;
    private LocalDate validUntil;
    private Integer remindedDays;

    @ElementCollection
    @CollectionTable(name = "vetting_step", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "nth")
    @BatchSize(size = 200)
    private List<VettingStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "vetting_check", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "nth")
    @BatchSize(size = 200)
    private List<VettingCheck> checks = new ArrayList<>();

    protected VettingCase() {}

    static VettingCase open(Expert expert, String submittedBy, Instant now) {
        VettingCase round = new VettingCase();
        round.id = Ids.next();
        round.expertId = expert.id();
        round.organisation = expert.organisation();
        round.submittedBy = submittedBy;
        round.submittedAt = now;
        return round;
    }

    /** @param expert after the step */
    void note(VettingVerb verb, Expert expert, String by, String reason, Instant now) {
        steps.add(new VettingStep(verb, expert.status(), by, now, reason));
    }

    void record(List<VettingCheck> found) {
        checks.addAll(found);
    }

    /** @param reason why it ended without an approval; null for an approval */
    void decide(Outcome outcome, String decidedBy, String reason, Instant now) {
        this.outcome = outcome;
        this.decidedBy = decidedBy;
        this.reason = reason;
        decidedAt = now;
    }

    /** @param day the first on which the approval counts no more */
    void countsUntil(LocalDate day) {
        validUntil = day;
    }

    /** @return whether the provider was not yet reminded so many days before the end */
    boolean remind(int days) {
        if (remindedDays != null && remindedDays <= days) {
            return false;
        }
        remindedDays = days;
        return true;
    }

    /** Whether the approval counts no more on a day. */
    boolean isOverBy(LocalDate day) {
        return validUntil != null && !day.isBefore(validUntil);
    }

    boolean isDecidedBefore(Instant at) {
        return at.isAfter(decidedAt == null ? submittedAt : decidedAt);
    }

    /** Whether the last check of the kind says so; an older result counts no more. */
    boolean isClear(CheckKind kind) {
        return checks.stream()
                .filter(check -> check.kind() == kind)
                .reduce((earlier, later) -> later)
                .filter(VettingCheck::clears)
                .isPresent();
    }

    boolean isAdverse(CheckKind kind) {
        return AdverseFinding.standing(kind, List.of(this)).isPresent();
    }

    boolean isCheckedBy(String subject) {
        return checks.stream().anyMatch(check -> check.checkedBy().equals(subject));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID expertId() {
        return expertId;
    }

    String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** Null while nobody has decided. */
    Outcome outcome() {
        return outcome;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String reason() {
        return reason;
    }

    /** Null where nothing was approved, or without an end. */
    LocalDate validUntil() {
        return validUntil;
    }

    List<VettingStep> steps() {
        return List.copyOf(steps);
    }

    List<VettingCheck> checks() {
        return List.copyOf(checks);
    }
}
