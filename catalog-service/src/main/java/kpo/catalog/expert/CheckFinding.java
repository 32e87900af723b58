package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check of a degree or credential found. */
@Schema(name = "CheckFinding")
enum CheckFinding {
    VERIFIED(ClaimStatus.VERIFIED),
    REFUTED(ClaimStatus.REFUTED),
    UNVERIFIABLE(ClaimStatus.UNVERIFIABLE),
    REVOKED(ClaimStatus.REVOKED);

    private final ClaimStatus status;

    CheckFinding(ClaimStatus status) {
        this.status = status;
    }

    ClaimStatus status() {
        return status;
    }
}
