package kpo.catalog.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kpo.catalog.taxonomy.Specialisms;
import kpo.platform.caller.CurrentCaller;
import kpo.platform.event.Events;
import kpo.platform.transaction.IfMatch;

/** Publishes what providers offer. */
@ApplicationScoped
@Transactional
class OfferingServices {

    @Inject
    Providers providers;

    @Inject
    ServiceOfferings offerings;

    @Inject
    Specialisms specialisms;

    @Inject
    Events events;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    ServiceOffering publish(ServiceOfferingRequest request) {
        Provider provider = providers.requireOpen(request.providerId(), caller.get());
        check(request, null);
        ServiceOffering offering = ServiceOffering.publish(provider, request, clock.instant());
        offerings.persist(offering);
        events.record(ProviderEvent.OFFERING_PUBLISHED, provider);
        return offering;
    }

    ServiceOffering change(UUID id, IfMatch ifMatch, ServiceOfferingRequest request) {
        ServiceOffering offering = loaded(id, ifMatch);
        if (!request.providerId().equals(offering.providerId())) {
            throw offerings.absent(id);
        }
        check(request, offering.specialism());
        offering.change(request, clock.instant());
        events.record(ProviderEvent.OFFERING_CHANGED, providers.require(offering.providerId()));
        return offering;
    }

    void remove(UUID id, IfMatch ifMatch) {
        ServiceOffering offering = loaded(id, ifMatch);
        offerings.delete(offering);
        events.record(ProviderEvent.OFFERING_REMOVED, providers.require(offering.providerId()));
    }

    private ServiceOffering loaded(UUID id, IfMatch ifMatch) {
        ServiceOffering offering = offerings.requireOwn(id, caller.get());
        IfMatch.require(ifMatch, offering.version());
        return offering;
    }

    /** @param held the specialism that it has already; null where it has none */
    private void check(ServiceOfferingRequest request, String held) {
        specialisms.requireKnown(request.specialism(), request.domain(), held, "/specialism");
        if (!request.priceFrom().currency().equals(request.priceTo().currency())) {
            throw ProviderProblem.CURRENCIES_DIFFER
                    .because(
                            "From %s to %s.",
                            request.priceFrom().currency(), request.priceTo().currency())
                    .at("/priceTo/currency");
        }
        if (request.priceTo().amount().compareTo(request.priceFrom().amount()) < 0) {
            throw ProviderProblem.PRICE_BAND_INVERTED
                    .because("priceTo is below priceFrom.")
                    .at("/priceTo/amount");
        }
    }
}
