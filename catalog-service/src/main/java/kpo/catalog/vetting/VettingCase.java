package kpo.catalog.vetting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import kpo.catalog.expert.Expert;
import kpo.platform.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One round of vetting: who submitted the expert and who decided. A change of the profile may end it without a decision;
 * the next submission opens another.
 */
@Entity
@Table(name = "vetting_case")
class VettingCase {

    /** How a round ended. */
    @Schema(name = "VettingOutcome")
    enum Outcome {
        APPROVED,
        REJECTED
    }

    @Id
    private UUID id;

    private UUID expertId;
    private String organisation;
    private String submittedBy;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String decidedBy;
    private Instant decidedAt;
    private String reason;

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

    /** @param reason why it was rejected; null for an approval */
    void decide(Outcome outcome, String decidedBy, String reason, Instant now) {
        this.outcome = outcome;
        this.decidedBy = decidedBy;
        this.reason = reason;
        decidedAt = now;
    }

    UUID id() {
        return id;
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
}
