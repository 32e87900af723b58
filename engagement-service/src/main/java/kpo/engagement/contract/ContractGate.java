package kpo.engagement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import kpo.engagement.engagement.Engagement;
import kpo.engagement.engagement.EngagementVerb;
import kpo.engagement.engagement.Gate;
import kpo.platform.action.Reason;

/** No engagement is activated without a signed statement of work. */
@ApplicationScoped
class ContractGate implements Gate {

    @Inject
    StatementsOfWork works;

    @Override
    public Set<EngagementVerb> verbs() {
        return Set.of(EngagementVerb.ACTIVATE);
    }

    @Override
    public List<Reason> check(Engagement engagement) {
        return works.anySigned(engagement.id())
                ? List.of()
                : List.of(Reason.of("sow_not_signed", "No statement of work of this engagement is signed by both."));
    }
}
