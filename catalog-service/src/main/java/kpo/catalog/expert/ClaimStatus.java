package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether anybody checked a degree or a credential at its source. */
@Schema(name = "ClaimStatus")
enum ClaimStatus {
    CLAIMED,
    VERIFIED;

    static ClaimStatus of(Verification verification) {
        return verification == null ? CLAIMED : VERIFIED;
    }
}
