package kpo.catalog.expert;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an expert's vetting is. Only a VETTED expert is seen outside the provider. */
@Schema(name = "VettingStatus")
public enum VettingStatus implements State<VettingStatus, VettingVerb> {
    DRAFT,
    SUBMITTED,
    VETTED,
    REJECTED;

    @Override
    public Set<VettingStatus> after(VettingVerb verb) {
        return switch (verb) {
            case SUBMIT -> from(Set.of(DRAFT), SUBMITTED);
            case APPROVE -> from(Set.of(SUBMITTED), VETTED);
            case REJECT -> from(Set.of(SUBMITTED), REJECTED);
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
