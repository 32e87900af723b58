package kpo.engagement.engagement;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an engagement stands. */
@Schema(name = "EngagementStatus")
public enum EngagementStatus implements State<EngagementStatus, EngagementVerb> {
    PROPOSED,
    QUALIFIED,
    SOURCING,
    CONTRACTING,
    TRANSITION,
    ACTIVE,
    RAMPING_DOWN,
    CLOSED,
    CANCELLED;

    @Override
    public Set<EngagementStatus> after(EngagementVerb verb) {
        return switch (verb) {
            case QUALIFY -> from(Set.of(PROPOSED), QUALIFIED);
            case OPEN_MATCHING -> from(Set.of(QUALIFIED), SOURCING);
            case SELECT -> from(Set.of(SOURCING), CONTRACTING);
            case ACTIVATE -> from(Set.of(CONTRACTING), TRANSITION);
            case GO_LIVE -> from(Set.of(TRANSITION), ACTIVE);
            case BEGIN_RAMP_DOWN -> from(Set.of(ACTIVE), RAMPING_DOWN);
            case CLOSE -> from(Set.of(RAMPING_DOWN), CLOSED);
            case CANCEL -> from(Set.of(PROPOSED, QUALIFIED, SOURCING, CONTRACTING, TRANSITION), CANCELLED);
        };
    }

    /** Whether papers and people can still be added to it. */
    public boolean isOpen() {
        return this != CLOSED && this != CANCELLED;
    }

    /** Whether work is done under it. */
    public boolean isWorking() {
        return this == TRANSITION || this == ACTIVE || this == RAMPING_DOWN;
    }
}
