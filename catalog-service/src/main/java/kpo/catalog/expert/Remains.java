package kpo.catalog.expert;

import java.util.List;
import java.util.UUID;
import kpo.platform.problem.ProblemException;

/** What another feature holds of an expert who is to be forgotten. */
public interface Remains {

    /** What must be kept of the expert for now. */
    default List<ProblemException> refusals(UUID expertId) {
        return List.of();
    }

    /** Called when the expert's audit key is gone already: what is taken away here is written down nowhere. */
    void forget(UUID expertId);
}
