package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kpo.catalog.expert.Remains;

/** For what an expert was away, and why reservations were released; the days stay, for they were counted and paid for. */
@ApplicationScoped
class AvailabilityRemains implements Remains {

    @Inject
    TimesOff timesOff;

    @Inject
    Reservations reservations;

    @Override
    public void forget(UUID expertId) {
        timesOff.forgetWords(expertId);
        reservations.forgetReasons(expertId);
    }
}
