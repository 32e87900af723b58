package kpo.catalog.provider;

/** What may be read of a provider in an event. */
record ProviderFacts(ProviderKind kind) {}
