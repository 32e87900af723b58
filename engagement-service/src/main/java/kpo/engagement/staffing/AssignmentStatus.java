package kpo.engagement.staffing;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an assignment stands. */
@Schema(name = "AssignmentStatus")
public enum AssignmentStatus implements State<AssignmentStatus, AssignmentVerb> {
    PROPOSED,
    CLIENT_REVIEW,
    CONFIRMED,
    ONBOARDING,
    READY,
    ACTIVE,
    ENDED,
    DECLINED,
    WITHDRAWN;

    static final Set<AssignmentStatus> NOT_STARTED = Set.of(PROPOSED, CLIENT_REVIEW, CONFIRMED, ONBOARDING, READY);

    @Override
    public Set<AssignmentStatus> after(AssignmentVerb verb) {
        return switch (verb) {
            case PRESENT -> from(Set.of(PROPOSED), CLIENT_REVIEW);
            case CONFIRM -> from(Set.of(CLIENT_REVIEW), CONFIRMED);
            case DECLINE -> from(Set.of(CLIENT_REVIEW), DECLINED);
            case ONBOARD -> from(Set.of(CONFIRMED), ONBOARDING);
            case MARK_READY -> from(Set.of(ONBOARDING), READY);
            case START -> from(Set.of(READY), ACTIVE);
            case END -> from(Set.of(ACTIVE), ENDED);
            case WITHDRAW -> from(NOT_STARTED, WITHDRAWN);
        };
    }

    /** Whether work was ever begun under it. */
    public boolean isStarted() {
        return this == ACTIVE || this == ENDED;
    }
}
