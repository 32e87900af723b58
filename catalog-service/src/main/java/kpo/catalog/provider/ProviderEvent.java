package kpo.catalog.provider;

import kpo.platform.action.Verb;
import kpo.platform.event.AggregateKind;
import kpo.platform.event.EventType;

/** What a provider, and the parent of a captive, are told of it. */
enum ProviderEvent implements EventType {
    REGISTERED("A provider was made known"),
    CHANGED("The name, the seat or the legal entities changed"),
    CLOSED("A provider was closed; it takes nothing new"),
    CENTRE_OPENED(CentreFacts.class, "A delivery centre was made known"),
    CENTRE_CHANGED(CentreFacts.class, "A delivery centre or its calendar changed"),
    CENTRE_CLOSED(CentreFacts.class, "A delivery centre was closed; nobody new works from there"),
    CERTIFICATE_ADDED(CertificateFacts.class, "A certificate of the provider's capability was made known"),
    CERTIFICATE_REMOVED(CertificateFacts.class, "A certificate was removed"),
    CERTIFICATE_EXPIRES_SOON(CertificateFacts.class, "A certificate ends in some days"),
    CERTIFICATE_EXPIRED(CertificateFacts.class, "A certificate has ended"),
    OFFERING_PUBLISHED("A service is offered"),
    OFFERING_CHANGED("An offering changed"),
    OFFERING_REMOVED("A service is offered no longer");

    private static final AggregateKind PROVIDER = new AggregateKind("provider", "/v1/providers", ProviderFacts.class);

    private final Class<? extends Record> data;
    private final String description;

    ProviderEvent(String description) {
        this(ProviderFacts.class, description);
    }

    ProviderEvent(Class<? extends Record> data, String description) {
        this.data = data;
        this.description = description;
    }

    @Override
    public AggregateKind aggregate() {
        return PROVIDER;
    }

    @Override
    public Class<? extends Record> data() {
        return data;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Verb verb() {
        return null;
    }
}
