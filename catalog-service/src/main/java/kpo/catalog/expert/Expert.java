package kpo.catalog.expert;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.catalog.provider.Provider;
import kpo.platform.Ids;
import kpo.platform.event.EventSource;
import kpo.platform.event.EventSubject;
import kpo.platform.money.UnitPrice;
import kpo.platform.problem.CommonProblem;
import kpo.platform.problem.ProblemException;
import org.hibernate.annotations.BatchSize;

/**
 * A person of advanced education who does the work, and what becomes of the {@link StatedProfile}: a change of what was
 * vetted asks for a new vetting.
 */
@Entity
@EventSource(ExpertEvent.class)
@Table(name = "expert")
public class Expert extends StatedProfile implements EventSubject {

    /** So many days before its end one is reminded of a verification last: at the end itself. */
    public static final int TOLD_AT_THE_END = 0;

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID providerId;
    private String organisation;

    @Enumerated(EnumType.STRING)
    private VettingStatus status;

    @Embedded
    private Approval approval;

    private Instant erasedAt;

    @Embedded
    private LegalHold legalHold;

    private UUID deliveryCentreId;

    /** Set by every change, so that the version counts up also where only a part changes. */
    private Instant changedAt;

    // Row-level security lets a client see its own grants only.
    @OneToMany
    @JoinColumn(name = "expert_id", insertable = false, updatable = false)
    @BatchSize(size = 200)
    private List<DisclosureGrant> disclosureGrants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "claim_refutation", joinColumns = @JoinColumn(name = "expert_id"))
    private Set<Refutation> refutations = new HashSet<>();

    protected Expert() {}

    static Expert enrol(Provider provider, ExpertRequest profile, Instant now) {
        Expert expert = new Expert();
        expert.id = Ids.next();
        expert.providerId = provider.id();
        expert.organisation = provider.organisation();
        expert.status = VettingStatus.DRAFT;
        expert.take(profile);
        expert.changedAt = now;
        return expert;
    }

    /** Replaces the profile. A degree or credential that stays word for word keeps its verification. */
    void revise(ExpertRequest profile, Instant now) {
        Revision revision = new Revision(this, profile);
        boolean evidenceChanges = revision.changesEvidence();
        // Before anything is taken: the row of a file is refused without the others.
        if (status == VettingStatus.SUSPENDED && (evidenceChanges || revision.changesLogin())) {
            throw CommonProblem.STATE_CONFLICT
                    .because(
                            "Name, kind, login, domains, degrees and credentials stay while the expert is SUSPENDED, and no team grows.")
                    .liftedBy("A vetting officer reinstates the expert first.");
        }
        boolean approvalTouched = revision.touchesApproval(LocalDate.ofInstant(now, ZoneOffset.UTC));
        become(status.afterRevision(evidenceChanges, approvalTouched));
        take(profile);
        changedAt = now;
    }

    /** Forgets who it is, for good; what is left counts in statistics. */
    void erase(Instant now) {
        forgetPerson(ExpertLabel.of(id));
        cost(new UnitPrice(BigDecimal.ZERO, costRate().currency()));
        refutations.clear();
        become(VettingStatus.DRAFT);
        erasedAt = now;
        changedAt = now;
    }

    private void become(VettingStatus next) {
        status = next;
        if (!next.isApproved()) {
            approval = null;
        }
    }

    /** Null while the person is held. */
    Instant erasedAt() {
        return erasedAt;
    }

    /** What stands against every change and every step: whoever was erased is nobody. */
    public List<ProblemException> refusals() {
        return erasedAt == null
                ? List.of()
                : List.of(ExpertProblem.ERASED.because("The data were erased at %s.", erasedAt));
    }

    /** @throws ProblemException where the expert was erased: there is nobody to change */
    void requireHeld() {
        refusals().forEach(refusal -> {
            throw refusal;
        });
    }

    /** A part of it changed. */
    void touched(Instant now) {
        changedAt = now;
    }

    /**
     * What a check of one of the claims found.
     *
     * @param lost whether something counts no more that the vetting may have relied on
     */
    void checked(Claim claim, ClaimCheck found, boolean lost) {
        switch (found.result()) {
            case VERIFIED -> refuted().lift(claim);
            case REFUTED, REVOKED -> refuted().add(claim, found);
            case UNVERIFIABLE -> {}
        }
        if (lost) {
            become(status.afterRevision(true, true));
        }
        reckonEnd();
        changedAt = found.at();
    }

    private Refutations refuted() {
        return new Refutations(refutations);
    }

    /** What stands against a verification by a person, whether as a step of a vetting or beside it. */
    public List<ProblemException> refusalsOfVerification(Claim claim, String checker, LocalDate today) {
        List<ProblemException> refusals = new ArrayList<>(claim.refusalsOfVerification(checker, today));
        // Invariant 5: one person alone does not first refute and then verify.
        if (refuted().areOf(claim, checker)) {
            refusals.add(ExpertProblem.CLAIM_OF_ONE_PERSON
                    .because("You found it to be refuted.")
                    .liftedBy("Another vetting officer checks it."));
        }
        return refusals;
    }

    /** Of what was refuted and nobody verified since, also of claims that are gone; the oldest first. */
    public Stream<Refutation> refutations() {
        return refuted().oldestFirst();
    }

    /** As {@link #refutations}, and what was revoked. */
    Stream<Refutation> heldAgainst() {
        return refuted().held();
    }

    void hold(LegalHold hold) {
        legalHold = hold;
        changedAt = hold.at();
    }

    void release(Instant now) {
        legalHold = null;
        changedAt = now;
    }

    void cost(UnitPrice rate, Instant now) {
        cost(rate);
        changedAt = now;
    }

    boolean isDisclosedTo(String organisation, LocalDate day) {
        return disclosureGrants.stream().anyMatch(grant -> grant.holdsFor(organisation, day));
    }

    /** Null where the data may be erased. */
    LegalHold legalHold() {
        return legalHold;
    }

    /** Called by the vetting, whose guard has spoken. */
    public void undergo(VettingVerb verb, Instant now) {
        become(status.to(verb));
        changedAt = now;
    }

    /** @param day the first on which the approval counts no more, whatever it rests on */
    public void approvedUntil(LocalDate day) {
        approval = new Approval(day, day);
        reckonEnd();
    }

    private void reckonEnd() {
        // A replica of before leaves the end of the term of whoever is vetted no more.
        if (approval != null && status.isApproved()) {
            approval = approval.restingOn(grounds());
        }
    }

    /** @param claim one of {@link #degrees()} or {@link #credentials()} */
    public void verify(Claim claim, Verification verification) {
        claim.verify(verification);
        refuted().lift(claim);
        reckonEnd();
        changedAt = verification.at();
    }

    /** Takes back what was verified for a time that is over. @return what is to be told, of each claim */
    public List<VerificationFacts> lapseVerifications(LocalDate today, Instant now) {
        List<VerificationFacts> ended = untold(today, TOLD_AT_THE_END);
        claims().forEach(claim -> claim.lapse(today));
        reckonEnd();
        changedAt = now;
        return ended;
    }

    /** Keeps that the provider was told of the verifications that end by a day. @return what is to be told, of each */
    public List<VerificationFacts> remindOfVerifications(LocalDate until, int days) {
        List<VerificationFacts> ending = untold(until, days);
        claims().forEach(claim -> claim.remind(until, days));
        return ending;
    }

    private List<VerificationFacts> untold(LocalDate until, int days) {
        return claims().filter(claim -> claim.isUntold(until, days))
                .map(claim -> claim.facts(this))
                .toList();
    }

    /** @param centreId whose calendar counts from now on; null for the public holidays of the country */
    public void workAt(UUID centreId, Instant now) {
        deliveryCentreId = centreId;
        changedAt = now;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public UUID providerId() {
        return providerId;
    }

    public String organisation() {
        return organisation;
    }

    public VettingStatus status() {
        return status;
    }

    /** Null where there is no approval, or without an end. */
    LocalDate vettedUntil() {
        return approval == null ? null : approval.vettedUntil();
    }

    /** From where the expert works; null where that is no delivery centre. */
    public UUID deliveryCentreId() {
        return deliveryCentreId;
    }

    @Override
    public Set<String> eventParties() {
        return Set.of(organisation);
    }

    @Override
    public ExpertFacts eventData() {
        return new ExpertFacts(status, providerId);
    }
}
