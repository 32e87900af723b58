package kpo.catalog.provider;

import java.util.List;
import java.util.UUID;
import kpo.platform.problem.ProblemException;

/** What other features still do with the people of a provider, so that neither it nor their centre is closed. */
public interface InUse {

    /** @param centreId of whom only those count who work from it; null for all of the provider */
    List<ProblemException> refusals(UUID providerId, UUID centreId);

    /** Whether nothing is left of it when the people are withdrawn, see {@link Withdrawals}. */
    default boolean endsWithWithdrawal() {
        return false;
    }
}
