package kpo.engagement.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The time of an expert that an assignment needs, and whether the catalog has reserved it. */
@Entity
@Table(name = "capacity_claim")
public class CapacityClaim {

    @Id
    private UUID assignmentId;

    private String clientOrganisation;
    private String providerOrganisation;
    private UUID expertId;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private int weeklyMinutes;

    @Enumerated(EnumType.STRING)
    private CapacityState state;

    /** How many holds were asked for: one that expired before it was confirmed is never confirmed. */
    private int holds;

    private UUID reservationId;
    private String refusal;
    private Instant leftAt;
    private Instant answeredAt;

    protected CapacityClaim() {}

    static CapacityClaim waiting(CapacityTerms terms, Instant now) {
        CapacityClaim claim = new CapacityClaim();
        claim.assignmentId = terms.assignmentId();
        claim.clientOrganisation = terms.clientOrganisation();
        claim.providerOrganisation = terms.providerOrganisation();
        claim.expertId = terms.expertId();
        claim.startsOn = terms.from();
        claim.endsOn = terms.to();
        claim.weeklyMinutes = terms.weeklyMinutes();
        claim.state = CapacityState.WAITING;
        claim.holds = 1;
        claim.leftAt = now;
        return claim;
    }

    void holdAnew() {
        holds++;
    }

    /** By which the catalog knows the hold: however often it is asked, it reserves once. */
    String reference() {
        return holds == 1 ? assignmentId.toString() : assignmentId + "/" + holds;
    }

    boolean isGivenUp() {
        return state == CapacityState.RELEASING || state == CapacityState.RELEASED;
    }

    /** A release that is under way stays what it is. */
    void reserved(UUID reservationId, Instant now) {
        this.reservationId = reservationId;
        if (state != CapacityState.RELEASING) {
            answered(CapacityState.RESERVED, null, now);
        }
    }

    void refused(String reason, Instant now) {
        if (state != CapacityState.RELEASING) {
            answered(CapacityState.REFUSED, reason, now);
        }
    }

    void releasing() {
        state = CapacityState.RELEASING;
        refusal = null;
    }

    void released(Instant now) {
        answered(CapacityState.RELEASED, null, now);
    }

    private void answered(CapacityState state, String refusal, Instant now) {
        this.state = state;
        this.refusal = refusal;
        answeredAt = now;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID expertId() {
        return expertId;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    /** The day after the last. */
    LocalDate endsOn() {
        return endsOn;
    }

    public int weeklyMinutes() {
        return weeklyMinutes;
    }

    public CapacityState state() {
        return state;
    }

    /** Null where the catalog has not answered well. */
    UUID reservationId() {
        return reservationId;
    }

    /** Null unless it was refused. */
    public String refusal() {
        return refusal;
    }
}
