package kpo.engagement.contract;

import static kpo.engagement.contract.ContractProblem.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kpo.engagement.engagement.Parties;
import kpo.engagement.engagement.Side;
import kpo.platform.Ids;
import kpo.platform.action.Reason;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.problem.CommonProblem;

/**
 * What is to be done, by which roles, and how it is paid: on time and materials. The sides take turns until one agrees to
 * what the other proposed; once both signed it never changes.
 */
@Entity
@EventSource(ContractEvent.class)
@Table(name = "statement_of_work")
public class StatementOfWork implements EventSubject {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID engagementId;

    @Embedded
    private Parties parties;

    @Embedded
    private WorkTerms terms;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    /** Whose answer is awaited; null outside a negotiation. */
    @Enumerated(EnumType.STRING)
    private Side turn;

    private String rejectionReason;
    private String clientSignedBy;
    private Instant clientSignedAt;
    private String providerSignedBy;
    private Instant providerSignedAt;

    protected StatementOfWork() {}

    static StatementOfWork draft(UUID engagementId, Parties parties, StatementOfWorkRequest request) {
        StatementOfWork work = new StatementOfWork();
        work.id = Ids.next();
        work.engagementId = engagementId;
        work.parties = parties;
        work.terms = WorkTerms.of(request);
        work.status = ContractStatus.DRAFT;
        return work;
    }

    /** In a negotiation an edit is a counter-proposal: it is the other side's turn then. */
    void edit(Side side, StatementOfWorkRequest request) {
        check(ContractVerb.EDIT, side);
        status = status.to(ContractVerb.EDIT);
        terms.replace(request);
        turn = status == ContractStatus.IN_NEGOTIATION ? side.other() : null;
    }

    void propose(Side side) {
        check(ContractVerb.PROPOSE, side);
        status = status.to(ContractVerb.PROPOSE);
        turn = side.other();
    }

    void agree(Side side) {
        check(ContractVerb.AGREE, side);
        status = status.to(ContractVerb.AGREE);
        turn = null;
    }

    void reject(Side side, String reason) {
        check(ContractVerb.REJECT, side);
        status = status.to(ContractVerb.REJECT);
        turn = null;
        rejectionReason = reason;
    }

    void sign(Side side, String signatory, Instant now) {
        check(ContractVerb.SIGN, side);
        status = status.to(ContractVerb.SIGN, hasSigned(side.other()) ? ContractStatus.SIGNED : ContractStatus.AGREED);
        if (side == Side.CLIENT) {
            clientSignedBy = signatory;
            clientSignedAt = now;
        } else {
            providerSignedBy = signatory;
            providerSignedAt = now;
        }
    }

    /** @throws kpo.platform.problem.ProblemException 409 where the state or the turn refuses the verb */
    void check(ContractVerb verb, Side side) {
        Reason.refuseFor(status.hindrances(verb), CommonProblem.STATE_CONFLICT);
        Reason.refuseFor(turnHindrances(verb, side), verb == ContractVerb.SIGN ? ALREADY_SIGNED : NOT_YOUR_TURN);
    }

    /** Whether a signature would be the second one. */
    boolean awaitsOnly(Side side) {
        return status == ContractStatus.AGREED && hasSigned(side.other()) && !hasSigned(side);
    }

    public boolean isSigned() {
        return status == ContractStatus.SIGNED;
    }

    public boolean isRejected() {
        return status == ContractStatus.REJECTED;
    }

    private boolean hasSigned(Side side) {
        return (side == Side.CLIENT ? clientSignedBy : providerSignedBy) != null;
    }

    /** What stands in the way of a verb for the caller's side; null for callers of neither side. */
    List<Reason> hindrances(ContractVerb verb, Side side) {
        List<Reason> wrongState = status.hindrances(verb);
        return wrongState.isEmpty() ? turnHindrances(verb, side) : wrongState;
    }

    private List<Reason> turnHindrances(ContractVerb verb, Side side) {
        if (side == null) {
            return List.of(Reason.of("neither_side", "Only the two sides do this."));
        }
        if (turn != null && turn != side) {
            return List.of(Reason.of("not_your_turn", "It is the %s's turn.", turn));
        }
        return verb == ContractVerb.SIGN && hasSigned(side)
                ? List.of(Reason.of("already_signed", "The %s's side has signed.", side))
                : List.of();
    }

    /** @param day in the zone of whoever did the work */
    public boolean inForceOn(LocalDate day) {
        return isSigned() && terms.includes(day);
    }

    boolean inForceAt(Instant now) {
        return inForceOn(LocalDate.ofInstant(now, ZoneId.of(terms.zone())));
    }

    /** Whether an assignment of these days would lie inside it. */
    /** Null where it has no end. */
    public LocalDate lastDay() {
        return terms.endsOn();
    }

    public boolean spans(LocalDate startsOn, LocalDate endsOn) {
        LocalDate end = terms.endsOn();
        return !startsOn.isBefore(terms.startsOn())
                && (end == null || !startsOn.isAfter(end) && (endsOn == null || !endsOn.isAfter(end)));
    }

    public List<String> roles() {
        return terms.roles();
    }

    /** How many days after the work its time can be logged. */
    public int backdatingDays() {
        return terms.backdatingDays();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public UUID engagementId() {
        return engagementId;
    }

    Parties parties() {
        return parties;
    }

    WorkTerms terms() {
        return terms;
    }

    ContractStatus status() {
        return status;
    }

    Side turn() {
        return turn;
    }

    String rejectionReason() {
        return rejectionReason;
    }

    Instant clientSignedAt() {
        return clientSignedAt;
    }

    Instant providerSignedAt() {
        return providerSignedAt;
    }

    @Override
    public Set<String> eventParties() {
        return parties.organisations();
    }

    @Override
    public ContractFacts eventData() {
        return new ContractFacts(status, engagementId, turn);
    }
}
