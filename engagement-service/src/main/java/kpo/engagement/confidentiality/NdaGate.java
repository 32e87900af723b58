package kpo.engagement.confidentiality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.EngagementVerb;
import kpo.engagement.engagement.Gate;
import kpo.platform.action.Reason;

/** No engagement is activated without an NDA in force today. */
@ApplicationScoped
class NdaGate implements Gate {

    @Inject
    Ndas ndas;

    @Inject
    Clock clock;

    @Override
    public Set<EngagementVerb> verbs() {
        return Set.of(EngagementVerb.ACTIVATE);
    }

    @Override
    public List<Reason> check(Engagement engagement) {
        LocalDate today = LocalDate.now(clock);
        return ndas.anyInForce(engagement.id(), today)
                ? List.of()
                : List.of(Reason.of("nda_not_in_force", "No NDA of this engagement is in force on %s.", today));
    }
}
