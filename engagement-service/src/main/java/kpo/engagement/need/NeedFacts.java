package kpo.engagement.need;

import java.util.UUID;

/** What may be read of a need in an event. */
record NeedFacts(NeedStatus status, UUID clientId) {}
