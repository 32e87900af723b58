package kpo.billing.party;

/** What its owner may read of a legal entity in an event. */
record LegalEntityFacts(String country, LegalEntity.Kind kind) {}
