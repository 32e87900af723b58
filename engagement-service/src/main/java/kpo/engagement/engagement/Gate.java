package kpo.engagement.engagement;

import java.util.List;
import java.util.Set;
import kpo.platform.action.Reason;

/**
 * A say in a verb of an engagement, contributed as a bean by the feature that knows: the engagement itself knows nothing
 * of agreements, people or time.
 */
public interface Gate {

    /** The verbs that it guards. */
    Set<EngagementVerb> verbs();

    /** Why the gate is closed; empty where it is open. */
    List<Reason> check(Engagement engagement);
}
