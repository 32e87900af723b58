package kpo.catalog.provider;

import java.util.UUID;

/** What may be read of a provider's delivery centre in an event. */
record CentreFacts(ProviderKind kind, UUID deliveryCentreId) {

    static CentreFacts of(DeliveryCentre centre, Provider provider) {
        return new CentreFacts(provider.kind(), centre.id());
    }
}
