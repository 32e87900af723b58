package kpo.catalog.expert;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the request of a person stands. */
@Schema(name = "RightsRequestStatus")
public enum RightsRequestStatus implements State<RightsRequestStatus, RightsRequestVerb> {
    OPEN,
    FULFILLED,
    REFUSED,
    /** By whoever asked. */
    WITHDRAWN;

    @Override
    public Set<RightsRequestStatus> after(RightsRequestVerb verb) {
        return switch (verb) {
            case FULFIL -> from(Set.of(OPEN), FULFILLED);
            case REFUSE -> from(Set.of(OPEN), REFUSED);
            case EXTEND -> from(Set.of(OPEN), OPEN);
            case WITHDRAW -> from(Set.of(OPEN), WITHDRAWN);
        };
    }
}
