package kpo.catalog.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kpo.catalog.expert.Remains;

/** For what an expert was away; the days stay, for what was reserved was reserved around them. */
@ApplicationScoped
class TimeOffRemains implements Remains {

    @Inject
    TimesOff timesOff;

    @Override
    public void forget(UUID expertId) {
        timesOff.forgetKinds(expertId);
    }
}
