package kpo.catalog.expert;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import kpo.catalog.provider.InUse;
import kpo.catalog.provider.ProviderProblem;
import kpo.platform.problem.ProblemException;

/** Whoever is vetted, suspended or being vetted may be hired, or may yet be. */
// Said first: without a priority the order is left to the build.
@Priority(1)
@ApplicationScoped
class ExpertsInUse implements InUse {

    @Inject
    Experts experts;

    @Override
    public List<ProblemException> refusals(UUID providerId, UUID centreId) {
        return experts.anyInUse(providerId, centreId).stream()
                .map(
                        expert -> ProviderProblem.EXPERTS_IN_USE
                                .because("Expert %s is %s.", expert.id(), expert.status())
                                .with("expertId", expert.id())
                                .liftedBy(
                                        centreId == null
                                                ? "Withdraw the experts who are vetted, suspended or being vetted first, or say withdrawExperts."
                                                : "Let the experts work from elsewhere, withdraw them first, or say withdrawExperts."))
                .toList();
    }

    @Override
    public boolean endsWithWithdrawal() {
        return true;
    }
}
