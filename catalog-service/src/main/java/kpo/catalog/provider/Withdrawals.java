package kpo.catalog.provider;

import java.util.UUID;
import kpo.platform.problem.ProblemException;

/** Takes all people of a provider out of the market, so that it, or their centre, may be closed. */
public interface Withdrawals {

    /**
     * Withdraws whoever is vetted, suspended or being vetted, in the transaction of the closing; nobody else changes or
     * reserves them until its end.
     *
     * @param centreId of those only who work from it; null for all of the provider
     * @param reason as with the withdrawal of one
     * @throws ProblemException 409 where they are too many for one transaction
     */
    void withdrawAll(UUID providerId, UUID centreId, String reason);
}
