package kpo.engagement.confidentiality;

import java.util.UUID;

/** What both sides may read of an NDA in an event. */
record NdaFacts(NdaStatus status, UUID engagementId) {}
