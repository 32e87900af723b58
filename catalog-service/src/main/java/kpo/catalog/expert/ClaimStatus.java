package kpo.catalog.expert;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the check of a degree or a credential is. */
@Schema(name = "ClaimStatus")
enum ClaimStatus {
    CLAIMED,
    /** A document is there to be checked. */
    EVIDENCE_SUBMITTED,
    VERIFIED,
    /** The source says that it is not so. */
    REFUTED,
    /** The source cannot be asked. */
    UNVERIFIABLE,
    /** It was verified, and its time is over. */
    EXPIRED,
    /** It was verified, and its issuer took it back. */
    REVOKED;

    private static final Set<ClaimStatus> CHECKED = Set.of(VERIFIED, REFUTED, UNVERIFIABLE);

    /** What a check can find of a claim in this state. */
    boolean canBecome(ClaimStatus result) {
        return switch (this) {
            case EVIDENCE_SUBMITTED -> CHECKED.contains(result);
            case VERIFIED -> result == REVOKED;
            case CLAIMED, REFUTED, UNVERIFIABLE, EXPIRED, REVOKED -> false;
        };
    }

    /** @param expired whether the day after its last has come */
    static ClaimStatus of(Verification verification, Evidence evidence, ClaimCheck check, boolean expired) {
        if (verification != null) {
            return expired ? EXPIRED : VERIFIED;
        }
        if (check != null) {
            return check.result().status();
        }
        return evidence == null ? CLAIMED : EVIDENCE_SUBMITTED;
    }
}
