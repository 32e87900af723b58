package kpo.engagement.billing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What we told billing and what it made of it; compared with the time entries, it shows that nothing is lost. */
@Entity
@Table(name = "billing_fact")
class BillingFact {

    /** What was told. */
    enum Kind {
        AGREEMENT,
        CHARGE
    }

    /** How far it came. */
    enum State {
        WAITING,
        /** Told and not taken; it is told again. */
        REFUSED,
        DELIVERED
    }

    /** The natural key of the agreement or charge. */
    @Id
    private UUID sourceId;

    private UUID engagementId;
    private String clientOrganisation;
    private String providerOrganisation;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** Null for agreements. */
    private Integer minutes;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID billingId;
    private String billingStatus;
    private String heldReason;
    private String refusal;
    private Instant leftAt;
    private Instant deliveredAt;

    protected BillingFact() {}

    static BillingFact waiting(BillingOwner owner, Kind kind, UUID sourceId, Integer minutes, Instant now) {
        BillingFact fact = new BillingFact();
        fact.sourceId = sourceId;
        fact.engagementId = owner.engagementId();
        fact.clientOrganisation = owner.clientOrganisation();
        fact.providerOrganisation = owner.providerOrganisation();
        fact.kind = kind;
        fact.minutes = minutes;
        fact.state = State.WAITING;
        fact.leftAt = now;
        return fact;
    }

    void taken(UUID billingId, String billingStatus, String heldReason, Instant now) {
        this.state = State.DELIVERED;
        this.billingId = billingId;
        this.billingStatus = billingStatus;
        this.heldReason = heldReason;
        this.refusal = null;
        this.deliveredAt = now;
    }

    void refused(String reason) {
        state = State.REFUSED;
        refusal = reason;
    }
}
