package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Makes providers known, and what they are called and made of. */
@ApplicationScoped
@Transactional
class Registering {

    @Inject
    Providers providers;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    Provider register(RegisterProviderRequest request) {
        boolean hasParent = request.parentOrganisation() != null;
        switch (request.kind()) {
            case CAPTIVE -> {
                if (!hasParent) {
                    throw ProviderProblem.PARENT_REQUIRED
                            .because("A captive works for its parent only.")
                            .at("/parentOrganisation");
                }
                if (request.parentOrganisation().equals(request.organisation())) {
                    throw ProviderProblem.PARENT_ITSELF
                            .because("%s is the captive's own organisation.", request.organisation())
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

    Provider change(UUID id, IfMatch ifMatch, ChangeProviderRequest request) {
        Provider provider = providers.requireOwn(id, caller.get());
        IfMatch.require(ifMatch, provider.version());
        provider.change(request);
        events.record(ProviderEvent.CHANGED, provider);
        return provider;
    }
}
