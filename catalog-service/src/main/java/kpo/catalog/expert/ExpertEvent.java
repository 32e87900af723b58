package kpo.catalog.expert;

import static kpo.catalog.expert.VettingVerb.*;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a provider is told of its experts. */
public enum ExpertEvent implements EventType {
    ENROLLED(null, "A provider enrolled an expert"),
    REVISED(null, "The profile changed; the status says whether it must be vetted again"),
    SUBMITTED(SUBMIT, "An expert was submitted for vetting"),
    SCREENING_STARTED(START, "An officer began to vet an expert"),
    STEP_PASSED(PASS, "An expert passed the screening or the interview"),
    CREDENTIALS_CHECKED(VERIFY_ALL, "The check of the degrees and credentials is done"),
    APPROVED(APPROVE, "An expert is vetted"),
    REJECTED(REJECT, "An expert was rejected; the reason stands in the round of vetting"),
    EXPIRES_SOON(null, VettingEndFacts.class, "A vetting ends in some days, unless it is renewed after its end"),
    EXPIRED(EXPIRE, VettingEndFacts.class, "A vetting has ended"),
    RENEWED(RENEW, "An ended vetting is being renewed"),
    SUSPENDED(SUSPEND, "A vetted expert may not be hired for now; the reason stands in the round of vetting"),
    REINSTATED(REINSTATE, "A suspended expert is vetted again"),
    WITHDRAWN(WITHDRAW, "The provider offers an expert no longer"),
    CHECKED(null, "A check of the vetting has a result"),
    DEGREE_VERIFIED(null, "A degree was checked at its source"),
    CREDENTIAL_VERIFIED(null, "A credential was checked at its source"),
    VERIFICATION_ENDS_SOON(
            null,
            VerificationFacts.class,
            "A degree or credential counts as verified for some days more, unless it is checked again after"),
    VERIFICATION_LAPSED(
            null,
            VerificationFacts.class,
            "The verification of a degree or credential has ended: it is a claim again, or has expired"),
    EVIDENCE_SUBMITTED(null, "A document was shown for a degree or credential"),
    CLAIM_NOT_VERIFIED(null, "A check did not verify a degree or credential, or it was revoked"),
    DISCLOSED(null, "A client may know who an expert is"),
    DISCLOSURE_ENDED(null, "A client may no longer know who an expert is"),
    ERASED(null, "The personal data of an expert were erased; whoever holds a copy erases it"),
    AVAILABILITY_CHANGED(null, "When the expert works changed");

    private static final AggregateKind EXPERT = new AggregateKind("expert", "/v1/experts", ExpertFacts.class);

    private final Verb verb;
    private final Class<? extends Record> data;
    private final String description;

    ExpertEvent(Verb verb, String description) {
        this(verb, ExpertFacts.class, description);
    }

    ExpertEvent(Verb verb, Class<? extends Record> data, String description) {
        this.verb = verb;
        this.data = data;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return EXPERT;
    }

    @Override
    public Class<? extends Record> data() {
        return data;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Verb verb() {
        return verb;
    }
}
