package kpo.engagement.confidentiality;

import static kpo.engagement.confidentiality.NdaProblem.*;

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
import kpo.engagement.engagement.Side;
import kpo.platform.Ids;
import kpo.platform.action.Reason;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The promise to keep the client's secrets, in force in {@code [effectiveFrom, effectiveTo)} once both sides signed. Days
 * are counted in UTC. The duty not to tell survives it until a date of its own.
 */
@Entity
@EventSource(NdaEvent.class)
@Table(name = "nda")
public class Nda implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID engagementId;

    @Embedded
    private Parties parties;

    private LocalDate effectiveFrom;
    private LocalDate effectiveTo;
    private LocalDate survivesUntil;
    private boolean coversEveryExpert;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> expertIds;

    @Enumerated(EnumType.STRING)
    private NdaStatus status;

    private String clientSignedBy;
    private Instant clientSignedAt;
    private String providerSignedBy;
    private Instant providerSignedAt;
    private LocalDate terminatedOn;
    private String terminationReason;

    protected Nda() {}

    static Nda draft(UUID engagementId, Parties parties, DraftNdaRequest terms) {
        if (terms.effectiveTo() != null && !terms.effectiveTo().isAfter(terms.effectiveFrom())) {
            throw NDA_PERIOD_EMPTY
                    .because(
                            "effectiveTo %s is not after effectiveFrom %s.", terms.effectiveTo(), terms.effectiveFrom())
                    .at("/effectiveTo");
        }
        LocalDate end = terms.effectiveTo() == null ? terms.effectiveFrom() : terms.effectiveTo();
        if (terms.survivesUntil() != null && terms.survivesUntil().isBefore(end)) {
            throw SURVIVAL_TOO_SHORT
                    .because("survivesUntil %s is before %s.", terms.survivesUntil(), end)
                    .at("/survivesUntil");
        }
        if (!terms.coversEveryExpert() && terms.expertIds().isEmpty()) {
            throw NOBODY_COVERED
                    .because("expertIds is empty and coversEveryExpert is false.")
                    .at("/expertIds");
        }
        Nda nda = new Nda();
        nda.id = Ids.next();
        nda.engagementId = engagementId;
        nda.parties = parties;
        nda.effectiveFrom = terms.effectiveFrom();
        nda.effectiveTo = terms.effectiveTo();
        nda.survivesUntil = terms.survivesUntil();
        nda.coversEveryExpert = terms.coversEveryExpert();
        nda.expertIds = terms.expertIds().stream().distinct().toList();
        nda.status = NdaStatus.DRAFT;
        return nda;
    }

    void send() {
        status = status.to(NdaVerb.SEND);
    }

    void sign(Side side, String signatory, Instant now) {
        NdaStatus next = status.to(NdaVerb.SIGN);
        Reason.refuseFor(signatureHindrances(side), ALREADY_SIGNED);
        status = next;
        if (side == Side.CLIENT) {
            clientSignedBy = signatory;
            clientSignedAt = now;
        } else {
            providerSignedBy = signatory;
            providerSignedAt = now;
        }
    }

    void terminate(LocalDate today, String reason) {
        status = status.to(NdaVerb.TERMINATE);
        terminatedOn = today;
        terminationReason = reason;
    }

    /** What stands in the way of a verb for the caller's side; null for callers of neither side. */
    List<Reason> hindrances(NdaVerb verb, Side side) {
        List<Reason> wrongState = status.hindrances(verb);
        return wrongState.isEmpty() && verb == NdaVerb.SIGN ? signatureHindrances(side) : wrongState;
    }

    private List<Reason> signatureHindrances(Side side) {
        if (side == null) {
            return List.of(Reason.of("neither_side", "Only the two sides sign."));
        }
        boolean signed = (side == Side.CLIENT ? clientSignedBy : providerSignedBy) != null;
        return signed ? List.of(Reason.of("already_signed", "The %s's side has signed.", side)) : List.of();
    }

    /** Whether it binds on a day. A termination takes nothing back from the days before it. */
    public boolean inForceOn(LocalDate day) {
        boolean signed = clientSignedBy != null && providerSignedBy != null;
        return signed
                && !day.isBefore(effectiveFrom)
                && (effectiveTo == null || day.isBefore(effectiveTo))
                && (terminatedOn == null || day.isBefore(terminatedOn));
    }

    public boolean covers(UUID expertId) {
        return coversEveryExpert || expertIds.contains(expertId);
    }

    NdaStanding standingOn(LocalDate day) {
        if (inForceOn(day)) {
            return NdaStanding.IN_FORCE;
        }
        boolean begun = clientSignedBy != null && providerSignedBy != null && !day.isBefore(effectiveFrom);
        if (!begun) {
            return status == NdaStatus.TERMINATED ? NdaStanding.OVER : NdaStanding.NOT_YET;
        }
        return survivesUntil == null || day.isBefore(survivesUntil) ? NdaStanding.SURVIVING : NdaStanding.OVER;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID engagementId() {
        return engagementId;
    }

    Parties parties() {
        return parties;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    LocalDate effectiveTo() {
        return effectiveTo;
    }

    LocalDate survivesUntil() {
        return survivesUntil;
    }

    boolean coversEveryExpert() {
        return coversEveryExpert;
    }

    List<UUID> expertIds() {
        return expertIds;
    }

    NdaStatus status() {
        return status;
    }

    Instant clientSignedAt() {
        return clientSignedAt;
    }

    Instant providerSignedAt() {
        return providerSignedAt;
    }

    LocalDate terminatedOn() {
        return terminatedOn;
    }

    String terminationReason() {
        return terminationReason;
    }

    @Override
    public Set<String> eventParties() {
        return parties.organisations();
    }

    @Override
    public NdaFacts eventData() {
        return new NdaFacts(status, engagementId);
    }
}
