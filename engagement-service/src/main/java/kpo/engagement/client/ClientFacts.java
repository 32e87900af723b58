package kpo.engagement.client;

/** What may be read of a client in an event. */
record ClientFacts(String organisation) {}
