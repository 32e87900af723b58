package kpo.catalog.expert;

import java.util.EnumSet;
import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an expert's vetting is. Outside the provider only a VETTED expert is seen, and whoever is disclosed. */
@Schema(name = "VettingStatus")
public enum VettingStatus implements State<VettingStatus, VettingVerb> {
    DRAFT,
    SUBMITTED,
    SCREENING,
    CREDENTIAL_CHECK,
    INTERVIEW,
    REFERENCE_CHECK,
    VETTED,
    REJECTED,
    EXPIRED,
    SUSPENDED,
    WITHDRAWN;

    @Override
    public Set<VettingStatus> after(VettingVerb verb) {
        return switch (verb) {
            case SUBMIT -> from(Set.of(DRAFT), SUBMITTED);
            case START -> from(Set.of(SUBMITTED), SCREENING);
            // Two steps have the same verb, from the screening and from the interview.
            case PASS -> this == SCREENING ? Set.of(CREDENTIAL_CHECK) : from(Set.of(INTERVIEW), REFERENCE_CHECK);
            case VERIFY_ALL -> from(Set.of(CREDENTIAL_CHECK), INTERVIEW);
            case APPROVE -> from(Set.of(REFERENCE_CHECK), VETTED);
            case REJECT -> from(EnumSet.complementOf(EnumSet.of(REJECTED)), REJECTED);
            case EXPIRE -> from(Set.of(VETTED), EXPIRED);
            case RENEW -> from(Set.of(EXPIRED), CREDENTIAL_CHECK);
            case SUSPEND -> from(Set.of(VETTED), SUSPENDED);
            case REINSTATE -> from(Set.of(SUSPENDED), VETTED);
            case WITHDRAW -> from(EnumSet.complementOf(EnumSet.of(WITHDRAWN)), WITHDRAWN);
        };
    }

    /**
     * What is being vetted stays as it was submitted, what was approved stays as long as nothing is gone on which the
     * approval rests; what has ended is mended by any change. A suspension is left by no change.
     */
    VettingStatus afterRevision(boolean evidenceChanged, boolean approvalTouched) {
        return switch (this) {
            case SUBMITTED, SCREENING, CREDENTIAL_CHECK, INTERVIEW, REFERENCE_CHECK -> evidenceChanged ? DRAFT : this;
            case VETTED, EXPIRED -> approvalTouched ? DRAFT : this;
            case SUSPENDED -> this;
            case DRAFT, REJECTED, WITHDRAWN -> DRAFT;
        };
    }

    /** Whether an approval stands, though it may be suspended. */
    boolean isApproved() {
        return this == VETTED || this == SUSPENDED;
    }

    /** Whether a round of vetting is under way. */
    public boolean isInVetting() {
        return EnumSet.range(SUBMITTED, REFERENCE_CHECK).contains(this);
    }
}
