package kpo.catalog.expert;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;

/** What a provider states of an expert and somebody checks at its source: a degree or a credential. */
@MappedSuperclass
abstract class Claim {

    @Embedded
    private Verification verification;

    @Embedded
    private Evidence evidence;

    @Embedded
    private ClaimCheck check;

    abstract boolean isExpiredOn(LocalDate day);

    ClaimStatus status(LocalDate day) {
        return ClaimStatus.of(verification, evidence, check, isExpiredOn(day));
    }

    /** The document to be checked, in place of an earlier one and of what was found of that. */
    void show(Evidence evidence, LocalDate today) {
        if (status(today) == ClaimStatus.VERIFIED) {
            throw ExpertProblem.CLAIM_STATE.because("It is VERIFIED; there is nothing left to show.");
        }
        this.evidence = evidence;
        verification = null;
        check = null;
    }

    void check(ClaimCheck found, LocalDate today) {
        ClaimStatus status = status(today);
        if (!status.canBecome(found.result().status())) {
            throw ExpertProblem.CLAIM_STATE
                    .because("It is %s and does not become %s.", status, found.result())
                    .liftedBy("What was shown as evidence is checked; what is verified can be revoked.");
        }
        check = found;
        verification = found.result() == CheckFinding.VERIFIED ? new Verification(found.by(), found.at()) : null;
    }

    /** Checked at its source, by whoever vets the expert. */
    void verify(Verification verification) {
        this.verification = verification;
        check = null;
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
