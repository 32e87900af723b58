package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;
import kpo.platform.transaction.KeyLocks;

/** Makes providers known, and what they are called and made of. */
@ApplicationScoped
@Transactional
class Registering {

    @Inject
    Providers providers;

    @Inject
    KeyLocks keys;

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
        awaitOthers(Stream.of(request.country()));
        requireUnknown(provider.id(), request.country(), request.name(), null, "/name");
        providers.persist(provider);
        events.record(ProviderEvent.REGISTERED, provider);
        return provider;
    }

    Provider change(UUID id, IfMatch ifMatch, ChangeProviderRequest request) {
        Provider provider = providers.requireOwn(id, caller.get());
        IfMatch.require(ifMatch, provider.version());
        provider.requireOpen();
        requireChangesUnknown(provider, request);
        provider.change(request);
        events.record(ProviderEvent.CHANGED, provider);
        return provider;
    }

    /** What it had before is not asked about: another may have had the same before that was refused. */
    private void requireChangesUnknown(Provider provider, ChangeProviderRequest request) {
        List<LegalEntity> before = provider.legalEntities();
        List<LegalEntity> entities = request.legalEntities();
        awaitOthers(
                Stream.concat(Stream.of(request.country()), entities.stream().map(LegalEntity::country)));
        if (!provider.isCalled(request.name(), request.country())) {
            requireUnknown(provider.id(), request.country(), request.name(), null, "/name");
        }
        for (int i = 0; i < entities.size(); i++) {
            LegalEntity entity = entities.get(i);
            if (!before.contains(entity)) {
                requireUnknown(
                        provider.id(),
                        entity.country(),
                        entity.name(),
                        entity.registrationNumber(),
                        "/legalEntities/%d".formatted(i));
            }
        }
    }

    /** Whoever enters the same at the same time is waited for. */
    private void awaitOthers(Stream<String> countries) {
        keys.await(countries.map("provider in %s"::formatted).toList());
    }

    /** One provider is entered once: no other that is open has its name in the country, or a number of its legal entities. */
    private void requireUnknown(UUID id, String country, String name, String number, String pointer) {
        providers.known(id, country, name, number, caller.get()).ifPresent(known -> {
            throw ProviderProblem.PROVIDER_KNOWN
                    .because("Provider %s has the same name, or the same number, in %s.", known, country)
                    .at(pointer)
                    .with("providerId", known)
                    .liftedBy("Change that one, or close it first.");
        });
    }
}
