package kpo.engagement.engagement;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import kpo.platform.action.Reason;

/** All gates of the service, asked in the same way before a verb and by whoever wants to know beforehand. */
@ApplicationScoped
class Gates {

    @Inject
    @All
    List<Gate> gates;

    /** Everything that stands in the way of a verb now. Gates are asked only where the state allows the verb. */
    List<Reason> hindrances(Engagement engagement, EngagementVerb verb) {
        List<Reason> wrongState = engagement.status().hindrances(verb);
        return wrongState.isEmpty() ? closed(engagement, verb) : wrongState;
    }

    List<Reason> closed(Engagement engagement, EngagementVerb verb) {
        return gates.stream()
                .filter(gate -> gate.verbs().contains(verb))
                .flatMap(gate -> gate.check(engagement).stream())
                .toList();
    }
}
