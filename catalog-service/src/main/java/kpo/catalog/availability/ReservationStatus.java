package kpo.catalog.availability;

import java.util.Set;
import kpo.platform.action.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a reservation stands. Only one that is held or confirmed takes capacity. */
@Schema(name = "ReservationStatus")
public enum ReservationStatus implements State<ReservationStatus, ReservationVerb> {
    HELD,
    CONFIRMED,
    RELEASED,
    EXPIRED;

    @Override
    public Set<ReservationStatus> after(ReservationVerb verb) {
        return switch (verb) {
            case CONFIRM -> from(Set.of(HELD), CONFIRMED);
            case RELEASE -> from(Set.of(HELD, CONFIRMED), RELEASED);
            case EXPIRE -> from(Set.of(HELD), EXPIRED);
        };
    }

    boolean takesCapacity() {
        return this == HELD || this == CONFIRMED;
    }
}
