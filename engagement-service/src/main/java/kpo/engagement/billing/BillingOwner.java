package kpo.engagement.billing;

import java.util.UUID;

/** Whose business a fact for billing is. */
public record BillingOwner(UUID engagementId, String clientOrganisation, String providerOrganisation) {}
