package kpo.engagement.engagement;

import java.util.UUID;

/** What both sides may read of an engagement in an event. */
record EngagementFacts(EngagementStatus status, UUID needId, String clientOrganisation, String providerOrganisation) {}
