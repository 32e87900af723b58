package kpo.catalog.expert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an expert's vetting is. Only a VETTED expert is seen outside the provider. */
@Schema(name = "VettingStatus")
public enum VettingStatus {
    DRAFT,
    SUBMITTED,
    VETTED,
    REJECTED;

    public boolean canBecome(VettingStatus next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> next == VETTED || next == REJECTED;
            case VETTED, REJECTED -> false;
        };
    }

    /** What was vetted is no longer what is there once its evidence changes; a rejected profile is mended by any change. */
    VettingStatus afterRevision(boolean evidenceChanged) {
        return switch (this) {
            case SUBMITTED, VETTED -> evidenceChanged ? DRAFT : this;
            case DRAFT, REJECTED -> DRAFT;
        };
    }
}
