package kpo.catalog.expert;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the provider may read in an event of the end of a verification, of one claim.
 *
 * @param status of the vetting
 * @param type of a credential, as in the profile; of a degree its level, such as {@code ISCED_7}
 * @param endsOn the first day on which it counts as verified no more
 */
public record VerificationFacts(
        VettingStatus status, UUID providerId, ClaimKind claim, UUID claimId, String type, LocalDate endsOn) {

    /** What is checked at its source. */
    enum ClaimKind {
        CREDENTIAL,
        DEGREE
    }
}
