package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import kpo.platform.event.Events;

/** Makes providers known. */
@ApplicationScoped
@Transactional
class Registering {

    @Inject
    Providers providers;

    @Inject
    Events events;

    Provider register(RegisterProviderRequest request) {
        boolean hasParent = request.parentOrganisation() != null;
        switch (request.kind()) {
            case CAPTIVE -> {
                if (!hasParent) {
                    throw ProviderProblem.PARENT_REQUIRED
                            .because("A captive works for its parent only.")
                            .at("/parentOrganisation");
                }
            }
            case THIRD_PARTY -> {
                if (hasParent) {
                    throw ProviderProblem.PARENT_REFUSED
                            .because("Leave the parent out, or say CAPTIVE.")
                            .at("/parentOrganisation");
                }
            }
        }
        Provider provider = Provider.register(request);
        providers.persist(provider);
        events.record(ProviderEvent.REGISTERED, provider);
        return provider;
    }
}
