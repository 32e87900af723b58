package kpo.engagement.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import kpo.engagement.engagement.Aftermath;
import kpo.engagement.engagement.Engagement;

/** Nobody's time stays reserved for an engagement that will not be. Whoever works under it was ended before. */
@ApplicationScoped
class WithdrawnWithEngagement implements Aftermath {

    @Inject
    Staffing staffing;

    @Override
    public void ofCancel(Engagement engagement, String reason) {
        staffing.withdrawAll(engagement.id(), reason);
    }
}
