package kpo.catalog.vetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import kpo.catalog.expert.Remains;

/** What was written of an expert while he was vetted. That he was, by whom and how it ended stays. */
@ApplicationScoped
class VettingRemains implements Remains {

    @Inject
    VettingCases rounds;

    @Override
    public void forget(UUID expertId) {
        rounds.forgetWords(expertId);
    }
}
