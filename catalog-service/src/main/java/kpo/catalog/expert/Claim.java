package kpo.catalog.expert;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kpo.platform.action.AllowedAction;
import kpo.platform.problem.ProblemException;

/** What a provider states of an expert and somebody checks at its source: a degree or a credential. */
@MappedSuperclass
public abstract class Claim {

    @Embedded
    private Verification verification;

    /** So many days before its end the provider was reminded last; null where never. */
    private Integer verifiedRemindedDays;

    @Embedded
    private Evidence evidence;

    @Embedded
    private ClaimCheck check;

    /** The first day on which it counts no more, verified or not; null for never. */
    abstract LocalDate expiresOn();

    /** What was said of it, to tell whether a revision says the same. */
    abstract Record claim();

    /** To whoever is told of the end of its verification. */
    abstract VerificationFacts facts(Expert expert);

    public abstract UUID id();

    /** In the words of the provider, without its dates. */
    abstract String words();

    public boolean isExpiredOn(LocalDate day) {
        return expiresOn() != null && !day.isBefore(expiresOn());
    }

    ClaimStatus status(LocalDate day) {
        return ClaimStatus.of(verification, evidence, check, isExpiredOn(day));
    }

    /** The document to be checked, in place of an earlier one and of what was found of that. */
    void show(Evidence evidence, LocalDate today) {
        AllowedAction.require(refusalsOfEvidence(today));
        this.evidence = evidence;
        unverify();
        check = null;
    }

    List<ProblemException> refusalsOfEvidence(LocalDate today) {
        return status(today) == ClaimStatus.VERIFIED
                ? List.of(ExpertProblem.CLAIM_STATE.because("It is VERIFIED; there is nothing left to show."))
                : List.of();
    }

    /** @param validUntil where it is verified, until when that counts; null for without an end */
    void check(ClaimCheck found, LocalDate today, LocalDate validUntil) {
        AllowedAction.require(refusals(found.result(), found.by(), today));
        unverify();
        check = found;
        if (found.result() == CheckFinding.VERIFIED) {
            verification = Verification.of(found, today, validUntil).endingBy(expiresOn());
        }
    }

    /** Checked at its source, by whoever vets the expert. */
    void verify(Verification verification) {
        AllowedAction.require(refusalsOfVerification(verification.by(), verification.validFrom()));
        unverify();
        this.verification = verification.endingBy(expiresOn());
    }

    /** What stands against it for whoever checked it, whether as a step of a vetting or beside it. */
    List<ProblemException> refusalsOfVerification(String checker, LocalDate today) {
        return refusals(CheckFinding.VERIFIED, checker, today);
    }

    /** What stands against a check by a person, whatever it may find; empty where it may find something. */
    List<ProblemException> refusalsOfCheck(String checker, LocalDate today) {
        return Arrays.stream(CheckFinding.values())
                .map(found -> refusals(found, checker, today))
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private List<ProblemException> refusals(CheckFinding found, String checker, LocalDate today) {
        List<ProblemException> refusals = new ArrayList<>();
        // Invariant 5: another one looks at what one has shown.
        if (evidence != null && evidence.by().equals(checker)) {
            refusals.add(ExpertProblem.CLAIM_OF_ONE_PERSON
                    .because("You submitted the evidence.")
                    .liftedBy("Another vetting officer checks it."));
        }
        ClaimStatus status = status(today);
        if (found == CheckFinding.VERIFIED && verification != null) {
            refusals.add(ExpertProblem.ALREADY_VERIFIED.because("It was verified at %s.", verification.at()));
        } else if (!status.canBecome(found.status())) {
            refusals.add(ExpertProblem.CLAIM_STATE
                    .because("It is %s and does not become %s.", status, found)
                    .liftedBy("What was shown as evidence is checked; what is verified can be revoked."));
        }
        if (found == CheckFinding.VERIFIED && isExpiredOn(today)) {
            refusals.add(ExpertProblem.CREDENTIAL_EXPIRED.because("It has expired on %s.", expiresOn()));
        }
        return refusals;
    }

    /**
     * What was verified is a claim again, with its evidence, once the time of its verification is over. What has expired
     * itself stays EXPIRED, and its end is told.
     */
    void lapse(LocalDate today) {
        if (isExpiredOn(today)) {
            remind(today, Expert.TOLD_AT_THE_END);
        } else if (endsBy(today)) {
            unverify();
            check = null;
        }
    }

    void remind(LocalDate until, int days) {
        if (isUntold(until, days)) {
            verifiedRemindedDays = days;
        }
    }

    boolean isCheckedBy(String login) {
        return verification != null && login.equals(verification.by()) || check != null && login.equals(check.by());
    }

    /** Whether its verification ends by a day, and nobody was reminded of that so many days before it, or later. */
    boolean isUntold(LocalDate until, int days) {
        return endsBy(until) && (verifiedRemindedDays == null || verifiedRemindedDays > days);
    }

    /** The first day on which it does not count as verified any more; null for never, or where it does not count now. */
    LocalDate verifiedUntil() {
        return verification == null ? null : verification.endingBy(expiresOn()).validUntil();
    }

    /** Whether it was verified, and that counts on a day. */
    public boolean isVerifiedOn(LocalDate day) {
        return verification != null && !endsBy(day);
    }

    private boolean endsBy(LocalDate day) {
        return verification != null && (verification.endsBy(day) || isExpiredOn(day));
    }

    private void unverify() {
        verification = null;
        verifiedRemindedDays = null;
    }

    /** Null while it does not count as verified. */
    public Verification verification() {
        return verification;
    }

    Evidence evidence() {
        return evidence;
    }

    ClaimCheck lastCheck() {
        return check;
    }
}
