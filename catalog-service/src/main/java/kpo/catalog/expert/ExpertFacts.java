package kpo.catalog.expert;

import java.util.UUID;

/** What the provider may read of an expert in an event: no name. */
record ExpertFacts(VettingStatus status, UUID providerId) {}
