package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kpo.catalog.expert.Remains;

/** Why reservations of an expert were released; what was reserved stays, for it was paid for. */
@ApplicationScoped
class ReservationRemains implements Remains {

    @Inject
    Reservations reservations;

    @Override
    public void forget(UUID expertId) {
        reservations.forgetReasons(expertId);
    }
}
